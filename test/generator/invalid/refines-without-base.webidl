/// What came of it.
[Exposed=*, Enum, Refines]
namespace proxy_peer_type_t {
  /// Nobody.
  [Refines]
  const unsigned long UNKNOWN = 0;
};
