/** How maps, paths and values lie in memory: the numbers that no signature says. */
// Generated from spec/ by `npm run generate`: do not edit.

/** The bits that hold the kind. */
export const CPP_HOST_CALL_ID_KIND_MASK = 3;

/** An HTTP call. */
export const CPP_HOST_CALL_ID_HTTP_CALL = 0;

/** A gRPC call. */
export const CPP_HOST_CALL_ID_GRPC_CALL = 1;

/** A gRPC stream. */
export const CPP_HOST_CALL_ID_GRPC_STREAM = 2;

/** From one id to the next of its kind; the first is the kind plus one step. */
export const CPP_HOST_CALL_ID_STEP = 4;

/** The bits that hold the type. */
export const CPP_HOST_METRIC_ID_TYPE_MASK = 3;

/** From one id to the next of its type; the first is the type plus one step. */
export const CPP_HOST_METRIC_ID_STEP = 4;

/** The most random bytes that one call of `random_get` gives. */
export const CPP_HOST_LIMITS_MAX_RANDOM_BYTES = 65536;

/** The most memory that a plugin can have, in bytes. */
export const CPP_HOST_LIMITS_MAX_MEMORY_BYTES = 1073741824;
