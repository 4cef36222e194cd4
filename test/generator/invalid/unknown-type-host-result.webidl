[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [HostResult="proxy_stat_t"]
  undefined proxy_log(size_t level);
};
