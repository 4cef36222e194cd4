/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long UNKNOWN = 0;
  /// Nobody.
  const unsigned long UNKNOWN = 1;
};
