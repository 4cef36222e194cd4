[Exposed=*, Import="env"]
namespace more {
  [Refines]
  proxy_status_t proxy_get_header_map_value(unsigned long long map_id, ByteString key,
      [Out, Owned] ArrayBuffer value);
};
