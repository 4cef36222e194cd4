/// Which side.
[Exposed=*, Enum, Refines]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long UNKNOWN = 0;
};
