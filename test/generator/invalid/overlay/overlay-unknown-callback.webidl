[Export]
callback interface more {
  /// Headers.
  [Refines, Default=0]
  proxy_action_t proxy_on_request_header(context_id_t stream_context_id);
};
