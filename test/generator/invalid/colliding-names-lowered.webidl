[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log(ArrayBuffer message, size_t message_size);
};
