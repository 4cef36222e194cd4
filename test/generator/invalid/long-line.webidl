[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)] proxy_status_t proxy_log(size_t first_parameter, size_t second_parameter, size_t third_parameter, proxy_map_typ_t fourth_parameter, size_t fifth_parameter);
};
