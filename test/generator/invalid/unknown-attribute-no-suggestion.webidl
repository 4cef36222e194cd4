[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log([Frobnicated] size_t level);
};
