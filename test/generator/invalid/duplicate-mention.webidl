[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK, NOT_FOUND, OK), During=(proxy_on_request_headers, proxy_on_request_headers)]
  proxy_status_t proxy_log();
};
