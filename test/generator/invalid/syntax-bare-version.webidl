[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Since=0.2.0, Status=(OK)]
  proxy_status_t proxy_log();
};
