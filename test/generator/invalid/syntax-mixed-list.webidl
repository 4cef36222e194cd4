[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK, "NOT_FOUND since 0.2.0")]
  proxy_status_t proxy_log();
};
