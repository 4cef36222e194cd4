[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  proxy_status_t proxy_log(size_t level);
};
