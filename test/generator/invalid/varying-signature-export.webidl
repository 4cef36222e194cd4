[Export]
callback interface more {
  /// Ticks.
  undefined proxy_on_tick([Since="0.2.0"] context_id_t plugin_context_id, size_t count);
};
