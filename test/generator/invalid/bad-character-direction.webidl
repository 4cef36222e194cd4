[Exposed=*, Import="env"]
namespace more {
  /// Logs ‮.
  [Status=(OK)]
  proxy_status_t proxy_one(size_t level);
};
