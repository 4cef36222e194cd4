[Exposed=*, Import="env"]
namespace more {
  /// Goes on.
  [Since="0.2.0", Status=(OK)]
  proxy_status_t proxy_continue_request(size_t stream);
};
