[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Until="0.1.0", Status=(OK)]
  proxy_status_t proxy_log(size_t level, [Since="0.1.0", Until="0.2.0"] boolean now);
};
