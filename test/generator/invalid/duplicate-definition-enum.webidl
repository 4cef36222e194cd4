/// Which side.
[Exposed=*, Enum]
namespace proxy_status_t {
  /// Done.
  const unsigned long OK = 0;
};
