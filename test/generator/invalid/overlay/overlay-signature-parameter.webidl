[Export]
callback interface more {
  [Refines]
  proxy_action_t proxy_on_request_headers(context_id_t stream_context_id, size_t num_headers);
};
