[Exposed=*, Import="env"]
namespace more {
  /// Reads one value.
  [Status=(OK)]
  proxy_status_t proxy_get_header_map_value(proxy_map_type_t map_id, ByteString key,
      [Out, Owned] ArrayBuffer value);
};
