[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t get_header_map_value();
};
