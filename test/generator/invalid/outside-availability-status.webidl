[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK, BAD_ARGUMENT)]
  proxy_status_t proxy_log();
};
