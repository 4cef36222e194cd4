/// Which side.
[Exposed=*, Enum]
namespace proxy_status_t {
  /// Try again.
  const unsigned long AGAIN = 5;
};
