[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_one([Was="severity"] size_t level, [Was="b until 9.9.9"] size_t a);
};
