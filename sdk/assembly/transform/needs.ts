/** Which callbacks of the ABI the SDK itself needs, by the names of the generated `Callbacks`. */

/** Kept in every plugin, for the table of contexts. */
export const ALWAYS: readonly string[] = ["onContextCreate", "onDelete"];

/**
 * Kept when a class of the plugin derives from this class of the SDK. A method that an author overrides keeps the callback
 * of its own name without a row here.
 */
export const BY_CLASS: Readonly<Record<string, readonly string[]>> = {
  HttpCall: ["onHttpCallResponse"],
  GrpcCall: ["onGrpcReceive", "onGrpcClose"],
  GrpcStream: [
    "onGrpcReceiveInitialMetadata",
    "onGrpcReceive",
    "onGrpcReceiveTrailingMetadata",
    "onGrpcClose",
  ],
  Timer: ["onTick"],
};

/** Kept when an author overrides this method, `Class.method`, whose name is not the callback's. */
export const BY_METHOD: Readonly<Record<string, readonly string[]>> = {
  "TcpStream.onDownstreamClose": ["onDownstreamConnectionClose"],
  "TcpStream.onUpstreamClose": ["onUpstreamConnectionClose"],
};
