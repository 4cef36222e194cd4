/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  const double UNKNOWN = 0;
};
