[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK), Name="proxy log"]
  proxy_status_t proxy_log([Name="the level"] size_t level);
};
