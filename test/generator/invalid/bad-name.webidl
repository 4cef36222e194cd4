[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy-log(size_t log-level);
};
