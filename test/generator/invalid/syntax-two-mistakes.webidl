typedef unsigned lnog size_u;

[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody; a value must have a number.
  const unsigned long UNKNOWN;
};

[Exposed=*, Import="env"]
namespace more {
  /// This one is found too.
  [Statis=(OK)]
  proxy_status_t proxy_log(size_t level);
};
