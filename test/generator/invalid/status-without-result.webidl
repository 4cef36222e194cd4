[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  undefined proxy_log(size_t level);
};
