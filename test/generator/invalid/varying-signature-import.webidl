[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log(size_t level, [Since="0.2.0"] boolean now);
};
