/// Which side.
[Exposed=*, Enum, Since="0.2.0"]
namespace proxy_peer_type_t {
  /// Nobody.
  [Since="0.1.0"]
  const unsigned long UNKNOWN = 0;
};
