[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Since="0.1․0", Status=(OK)]
  proxy_status_t proxy_one(size_t level);
};
