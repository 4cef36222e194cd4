[Exposed=*, Import="env"]
namespace more {
  /// Reads one value.
  [Status=(OK)]
  proxy_status_t proxy_get_header_map_value(size_t map_id);
};
