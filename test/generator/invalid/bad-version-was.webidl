[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Status=(OK)]
  proxy_status_t proxy_one([Was="before until 0.2.1"] size_t now);
};
