[Exposed=*, Import="env"]
namespace more {
  [Refines]
  proxy_status_t proxy_get_header_map_value(proxy_map_type_t map, ByteString key,
      [Out, Owned] ArrayBuffer value);
};
