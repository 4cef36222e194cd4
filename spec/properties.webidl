// The typed properties of `proxy_get_property`: path, type and encoding, where and when they can be read, and
// who defines them. Without `During` a property can be read in every callback of the contexts in `Scope`, as
// soon as the host knows its value. Paths are written with dots in this text only; on the wire their parts
// are separated as layouts.webidl says.

/// Who this plugin is, from its configuration.
[Exposed=*, Properties, Group="plugin"]
namespace plugin_properties {
  /// The plugin's name.
  [Scope=(plugin, http, tcp), Origin=spec]
  readonly attribute USVString plugin_name;

  /// The plugin's root id, which tells the plugins of one module apart.
  [Scope=(plugin, http, tcp), Origin=spec]
  readonly attribute USVString plugin_root_id;

  /// The id of the VM; plugins with the same VM id share data and queues.
  [Scope=(plugin, http, tcp), Origin=spec]
  readonly attribute USVString plugin_vm_id;
};

/// The HTTP request. What comes from its headers can be read while the headers can, and again at the end.
/// Times and sizes exist for a TCP connection as well.
[Exposed=*, Properties=("request"), Group="request"]
namespace request_properties {
  /// The path with the query, as in `:path`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString path;

  /// The path without the query.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString url_path;

  /// The query without its question mark; empty when there is none.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString query;

  /// The host, as in `:authority`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString host;

  /// The scheme, as in `:scheme`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString scheme;

  /// The method, as in `:method`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString method;

  /// All headers, and the empty map while they cannot be read. Several values of a name are joined by commas;
  /// the order is the host's.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t headers;

  /// One header, by its name in lower case; several values are joined by commas.
  [Path=("headers"), Keyed, Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString header;

  /// Bytes of the headers' names and values; 0 while they cannot be read. (Envoy 1.36 does not have it.)
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute long long headers_bytes;

  /// The header `referer`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString referer;

  /// The header `user-agent`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString useragent;

  /// The header `x-request-id`.
  [Scope=(http), During=(proxy_on_request_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString id;

  /// When the first byte arrived.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute timestamp_t time;

  /// `HTTP/1.0`, `HTTP/1.1`, `HTTP/2` or `HTTP/3`.
  [Scope=(http), Origin=spec]
  readonly attribute USVString protocol;

  /// How long the request took, once it is complete.
  [Scope=(http), During=(proxy_on_log), Origin=spec]
  readonly attribute duration_t duration;

  /// Bytes of the body; the declared length where there is one, else those received so far.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long size;

  /// Bytes of the body received so far, headers included.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long total_size;
};

/// The HTTP response. What comes from its headers can be read while the headers can, and again at the end.
/// Sizes exist for a TCP connection as well.
[Exposed=*, Properties=("response"), Group="response"]
namespace response_properties {
  /// The HTTP status code.
  [Scope=(http),
      During=(proxy_on_response_headers, proxy_on_response_body, proxy_on_response_trailers,
          proxy_on_log), Origin=envoy]
  readonly attribute long long code;

  /// Why the response has this code, in the host's words; `via_upstream` when the backend gave it.
  [Scope=(http),
      During=(proxy_on_response_headers, proxy_on_response_body, proxy_on_response_trailers,
          proxy_on_log), Origin=envoy]
  readonly attribute USVString code_details;

  /// The access log's response flags, as a bit set of the host.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute long long flags;

  /// The gRPC status; derived from the HTTP code when the response has none.
  [Scope=(http),
      During=(proxy_on_response_headers, proxy_on_response_body, proxy_on_response_trailers,
          proxy_on_log), Origin=envoy]
  readonly attribute long long grpc_status;

  /// All headers, and the empty map while they cannot be read. Several values of a name are joined by commas;
  /// the order is the host's.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t headers;

  /// One header, by its name in lower case; several values are joined by commas.
  [Path=("headers"), Keyed, Scope=(http), During=(proxy_on_response_headers, proxy_on_log), Origin=envoy]
  readonly attribute USVString header;

  /// Bytes of the headers' names and values; 0 while they cannot be read. (Envoy 1.36 does not have it.)
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute long long headers_bytes;

  /// All trailers, and the empty map while they cannot be read.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute string_map_t trailers;

  /// One trailer, by its name in lower case.
  [Path=("trailers"), Keyed, Scope=(http), During=(proxy_on_response_trailers, proxy_on_log), Origin=envoy]
  readonly attribute USVString trailer;

  /// Bytes of the body sent so far.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long size;

  /// Bytes of the body sent so far, headers and trailers included.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long total_size;

  /// From the first byte sent to the backend until the last one received from it.
  [Scope=(http), During=(proxy_on_response_body, proxy_on_response_trailers, proxy_on_log), Origin=envoy]
  readonly attribute duration_t backend_latency;
};

/// The client's end of the connection to the client.
[Exposed=*, Properties=("source"), Group="source"]
namespace source_properties {
  /// The address of the client with its port, such as `127.0.0.1:40000`.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString address;

  /// The port of the client.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long port;
};

/// The proxy's end of the connection to the client.
[Exposed=*, Properties=("destination"), Group="destination"]
namespace destination_properties {
  /// The address of the proxy with its port.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString address;

  /// The port of the proxy.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long port;
};

/// The connection between the client and the proxy.
[Exposed=*, Properties=("connection"), Group="connection"]
namespace connection_properties {
  /// The number the host gave the connection; unique as long as the host runs.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute unsigned long long id;

  /// Whether the client showed a TLS certificate that was accepted.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute boolean mtls;

  /// The server name that the client asked for in its TLS handshake; empty without one.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString requested_server_name;

  /// The TLS version of the connection to the client, such as `TLSv1.3`. Not there without TLS.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString tls_version;

  /// The subject of the proxy's own certificate towards the client.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString subject_local_certificate;

  /// The subject of the other end's certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString subject_peer_certificate;

  /// The first DNS name among the alternative names of the proxy's own certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString dns_san_local_certificate;

  /// The first DNS name among the alternative names of the other end's certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString dns_san_peer_certificate;

  /// The first URI among the alternative names of the proxy's own certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString uri_san_local_certificate;

  /// The first URI among the alternative names of the other end's certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString uri_san_peer_certificate;

  /// The SHA-256 digest of the other end's certificate, in hexadecimal.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString sha256_peer_certificate_digest;

  /// The other end's certificate, PEM encoded and then URL encoded. (Envoy 1.36 does not have it.)
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString peer_certificate;

  /// Why the host closed the connection, in the host's words.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString termination_details;

  /// Why the transport, such as the TLS handshake, failed.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString transport_failure_reason;
};

/// The connection between the proxy and the backend; known once a backend has been chosen.
[Exposed=*, Properties=("upstream"), Group="upstream"]
namespace upstream_properties {
  /// The address of the backend with its port.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString address;

  /// The port of the backend.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long port;

  /// The proxy's own address on this connection, with its port.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString local_address;

  /// The proxy's own port on this connection. (Envoy does not have it.)
  [Scope=(http, tcp), Origin=spec]
  readonly attribute long long local_port;

  /// The TLS version of the connection to the backend, such as `TLSv1.3`. Not there without TLS.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString tls_version;

  /// The subject of the proxy's own certificate towards the backend.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString subject_local_certificate;

  /// The subject of the other end's certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString subject_peer_certificate;

  /// The first DNS name among the alternative names of the proxy's own certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString dns_san_local_certificate;

  /// The first DNS name among the alternative names of the other end's certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString dns_san_peer_certificate;

  /// The first URI among the alternative names of the proxy's own certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString uri_san_local_certificate;

  /// The first URI among the alternative names of the other end's certificate.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString uri_san_peer_certificate;

  /// The SHA-256 digest of the other end's certificate, in hexadecimal.
  [Scope=(http, tcp), Origin=spec]
  readonly attribute USVString sha256_peer_certificate_digest;

  /// The other end's certificate, PEM encoded and then URL encoded. (Envoy 1.36 does not have it.)
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString peer_certificate;

  /// Why the transport, such as the TLS handshake, failed; empty when it did not.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString transport_failure_reason;

  /// How often the request was sent; 0 before the first time.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute unsigned long long request_attempt_count;

  /// How long the request waited for a connection.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute duration_t cx_pool_ready_duration;

  /// How many endpoints the backend's cluster has.
  [Scope=(http, tcp), Origin=envoy]
  readonly attribute unsigned long long num_endpoints;

  /// Where the backend runs, whole.
  [Message="envoy.config.core.v3.Locality", Scope=(http, tcp), Origin=envoy]
  readonly attribute ArrayBuffer locality;

  /// The region in which the backend runs.
  [Path=("locality", "region"), Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString locality_region;

  /// The zone in which the backend runs.
  [Path=("locality", "zone"), Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString locality_zone;

  /// The part of a zone in which the backend runs.
  [Path=("locality", "sub_zone"), Scope=(http, tcp), Origin=envoy]
  readonly attribute USVString locality_sub_zone;
};
