/// Which side.
[Exposed=*, Enum]
namespace proxy_peer_type_t {
  /// Nobody.
  [Read=(proxy_on_vm_start)]
  const unsigned long UNKNOWN = 0;
};
