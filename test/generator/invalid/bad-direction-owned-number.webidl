[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log([Out, Owned] size_t level);
};
