/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// A call.
  undefined UNKNOWN();
};
