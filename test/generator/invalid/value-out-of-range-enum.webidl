/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long UNKNOWN = 2147483648;
  /// Below.
  const long BELOW = -1;
};
