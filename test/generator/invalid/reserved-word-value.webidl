/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// For ever.
  const unsigned long INFINITY = 0;
};
