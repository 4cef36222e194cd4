callback interface more {
  /// Ticks.
  undefined proxy_on_tick(context_id_t plugin_context_id);
};
