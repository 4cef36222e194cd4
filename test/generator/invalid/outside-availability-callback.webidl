[Exposed=*, Import="env"]
namespace more {
  /// Logs.
  [Until="0.1.0", Status=(OK), During=(proxy_on_foreign_function)]
  proxy_status_t proxy_log();
};
