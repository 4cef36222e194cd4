[Exposed=*]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log();
};
