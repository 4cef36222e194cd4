/// Which side.
[Exposed=*, Enum, Refines]
namespace proxy_status_t {
  /// Not there.
  [Refines]
  const unsigned long NOT_FOUND = 9;
};
