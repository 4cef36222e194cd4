[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Statis=(OK)]
  proxy_status_t proxy_log();
};
