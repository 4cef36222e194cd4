/// Which side.
[Exposed=*, Enum, Refines]
namespace proxy_status_t {
  /// Try again.
  const unsigned long AGAIN = 5;
  /// Try again.
  const unsigned long RETRY = 5;
};
