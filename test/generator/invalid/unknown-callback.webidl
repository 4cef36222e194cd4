[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK), During=(proxy_on_request_header)]
  proxy_status_t proxy_log();
};
