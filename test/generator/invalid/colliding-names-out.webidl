[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log(size_t return_level, [Out] size_t level);
};
