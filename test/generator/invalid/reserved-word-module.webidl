[Exposed=*, Import="memory"]
namespace more {
  /// Grows.
  [Status=(OK)]
  proxy_status_t proxy_grow();
};
