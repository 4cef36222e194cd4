/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  const unsigned long NOT_KNOWN = 0;
  /// Nobody.
  const unsigned long NOT__KNOWN = 1;
};
