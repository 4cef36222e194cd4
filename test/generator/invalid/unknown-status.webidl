[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK, NOT_FUOND)]
  proxy_status_t proxy_log();
};
