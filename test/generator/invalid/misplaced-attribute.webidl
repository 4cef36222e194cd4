[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK), Default=0]
  proxy_status_t proxy_log();
};
