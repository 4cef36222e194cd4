[Export]
callback interface more {
  [Refines]
  undefined proxy_on_request_headers(context_id_t stream_context_id, size_t num_headers,
      boolean end_of_stream);
};
