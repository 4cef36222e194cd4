/// One run shows them all.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long UNKNOWN = 0;
  const unsigned long LOCAL = 0;
};

[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK, NOT_FUOND), Sinse="0.2.0"]
  proxy_status_t proxy_log(proxy_peer_typ_t peer, DOMString message);
};
