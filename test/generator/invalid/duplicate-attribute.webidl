[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK), Since="0.2.0", Status=(NOT_FOUND)]
  proxy_status_t proxy_log();
};
