/// Which side.
[Exposed=*, Enum, Since="0.2.0"]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long UNKNOWN = 0;
};

[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_log(proxy_peer_type_t peer);
};
