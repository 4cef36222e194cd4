[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK, WHATEVER_ELSE)]
  proxy_status_t proxy_log();
};
