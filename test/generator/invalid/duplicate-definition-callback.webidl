[Export]
callback interface more {
  /// Headers.
  [Default=0]
  proxy_action_t proxy_on_request_headers(context_id_t stream_context_id);
};
