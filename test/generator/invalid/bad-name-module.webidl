[Exposed=*, Import="my-module"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log();
};
