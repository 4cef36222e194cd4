/** Everything that a plugin of ABI 0.1.0 exports: `export * from` this in the plugin's entry file. */
// Generated from spec/ by `npm run generate`: do not edit.

export {
  proxy_abi_version_0_1_0,
  proxy_on_memory_allocate,
  malloc,
  proxy_on_context_create,
  proxy_on_done,
  proxy_on_log,
  proxy_on_delete,
  proxy_on_vm_start,
  proxy_on_configure,
  proxy_on_tick,
  proxy_on_new_connection,
  proxy_on_downstream_data,
  proxy_on_downstream_connection_close,
  proxy_on_upstream_data,
  proxy_on_upstream_connection_close,
  proxy_on_request_headers_v0_1_0 as proxy_on_request_headers,
  proxy_on_request_body,
  proxy_on_request_trailers,
  proxy_on_response_headers_v0_1_0 as proxy_on_response_headers,
  proxy_on_response_body,
  proxy_on_response_trailers,
  proxy_on_http_call_response,
  proxy_on_grpc_receive_initial_metadata,
  proxy_on_grpc_receive,
  proxy_on_grpc_receive_trailing_metadata,
  proxy_on_grpc_close,
  proxy_on_queue_ready,
} from "../callbacks";

export { SPEC_DIGEST_PREFIX as proxy_wasm_spec_digest } from "../version";
