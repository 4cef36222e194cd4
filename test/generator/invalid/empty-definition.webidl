/// Nothing.
[Exposed=*, Enum]
namespace proxy_peer_type_t {};

/// No numbers.
[Exposed=*, Layout]
namespace limits {};

[Exposed=*, Import="env"]
namespace more {};
