/// Which side.
[Exposed=*, Enum, Refines]
namespace proxy_status_t {
  /// Not there.
  const unsigned long NOT_FOUND = 1;
};
