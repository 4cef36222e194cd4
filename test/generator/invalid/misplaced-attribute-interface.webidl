[Import="env"]
callback interface more {
  /// Logs.
  undefined proxy_log();
};
