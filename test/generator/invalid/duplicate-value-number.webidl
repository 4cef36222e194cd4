/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long UNKNOWN = 0;
  /// This side.
  const unsigned long LOCAL = 0;
};
