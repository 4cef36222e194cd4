[Export]
callback interface more {
  /// Ticks.
  undefined proxy_on_tick([Until="0.1.0"] context_id_t plugin_context_id, size_t count);
};
