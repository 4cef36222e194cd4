/// A WebIDL enum has no numbers.
enum proxy_peer_type_t { "unknown", "local" };
