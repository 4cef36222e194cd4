/** What a driver knows about a stream and plugins may ask for as properties. */

/** Values of properties as JavaScript has them; how they travel is decided by the property's encoding. */
export type PropertyValue =
  | string
  | number
  | bigint
  | boolean
  | Uint8Array
  | readonly PropertyValue[]
  | { readonly [key: string]: PropertyValue };

/** All fields are optional: what is missing is "not found" for the plugin. */
export interface StreamInfo {
  /** `ip:port` of the client and of the proxy. */
  readonly source?: Peer;
  readonly destination?: Peer;
  /** `HTTP/1.0`, `HTTP/1.1`, `HTTP/2`, `HTTP/3`. */
  readonly protocol?: string;
  readonly connectionId?: bigint;
  /** Present when the client's connection is encrypted. */
  readonly tls?: {
    readonly version?: string;
    readonly serverName?: string;
    readonly mtls?: boolean;
  };
  /** Filled in by the driver when it has chosen one. */
  upstream?: Peer;
  route?: { readonly name?: string; readonly cluster?: string; readonly virtualHost?: string };
  /** Told when a plugin changed what routes depend on, or asked for the route to be chosen again. */
  routeChanged?: () => void;
  /** Envoy's response flags, as bits: why the proxy did not simply pass on a response. */
  responseFlags?: bigint;
  /** Nanoseconds that the upstream took; told in on_log. */
  backendLatency?: bigint;
  /** Anything else, by dotted path or as a tree: `{ "xds.node.id": "n1", metadata: {…} }`. */
  properties?: Readonly<Record<string, PropertyValue>>;
  /** Filter state that is there when the stream begins. */
  readonly filterState?: ReadonlyMap<string, FilterStateObject>;
}

export interface Peer {
  readonly address?: string;
  readonly port?: number;
}

/** One object of the filter state. */
export interface FilterStateObject {
  value: Uint8Array;
  readonly readOnly: boolean;
  /** 0 bytes, 1 string, 2 FlatBuffers, 3 protobuf: Envoy's numbers. */
  readonly type: number;
  /** For protobuf the URL of the message's type. */
  readonly schema?: string;
}

/** What the machine itself keeps of a stream beside `info`: drivers may share one `info` among streams. */
export interface StreamFacts {
  readonly info: StreamInfo;
  /** Nanoseconds since the epoch; 0: not yet. */
  readonly startTime: bigint;
  readonly endTime: bigint;
  /** Bytes of bodies, or of the connection, that arrived from the client, and that left for it. */
  readonly received: number;
  readonly sent: number;
  /** Filter state, shared by the stream's plugins; made when first written. */
  filterState: Map<string, FilterStateObject> | null;
}
