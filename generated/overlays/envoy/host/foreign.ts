/** The foreign functions: what each takes and gives, and how that lies in bytes. */
// Generated from spec/ by `npm run generate`: do not edit.

import { PAYLOADS, message } from "../../../host/payload.js";

/** What `set_envoy_filter_state` stores. */
export interface SetEnvoyFilterStateArguments {
  /** The key; one that Envoy has a factory for, such as `envoy.tcp_proxy.cluster`. */
  path: string;
  /** The value, as that factory reads it. */
  value: string;
  /** How long it lives. */
  span: number;
}

/** Encodes and decodes `SetEnvoyFilterStateArguments`. */
export const SetEnvoyFilterStateArgumentsCodec = message<SetEnvoyFilterStateArguments>({
  path: [1, "string"],
  value: [2, "string"],
  span: [3, "number"],
});

/** What `declare_property` says of a property before it is set. */
export interface DeclarePropertyArguments {
  /** The first part of the property's path. */
  name: string;
  /** Whether it can be set only once. */
  readonly: boolean;
  /** What its bytes are. */
  type: number;
  /** The schema, for those types that need one. */
  schema: Uint8Array;
  /** How long it lives. */
  span: number;
}

/** Encodes and decodes `DeclarePropertyArguments`. */
export const DeclarePropertyArgumentsCodec = message<DeclarePropertyArguments>({
  name: [1, "string"],
  readonly: [2, "bool"],
  type: [3, "number"],
  schema: [4, "bytes"],
  span: [5, "number"],
});

/** What `verify_signature` checks. One of the two forms of the key. */
export interface VerifySignatureArguments {
  /** The hash, such as `sha256`. */
  hashFunction: string;
  /** The public key in DER. */
  publicKey: Uint8Array;
  /** The signature. */
  signature: Uint8Array;
  /** What was signed. */
  text: Uint8Array;
  /** The public key in PEM. Envoy 1.36 does not know it. */
  publicKeyPem: string;
}

/** Encodes and decodes `VerifySignatureArguments`. */
export const VerifySignatureArgumentsCodec = message<VerifySignatureArguments>({
  hashFunction: [1, "string"],
  publicKey: [2, "bytes"],
  signature: [3, "bytes"],
  text: [4, "bytes"],
  publicKeyPem: [5, "string"],
});

/** What `verify_signature` found. */
export interface VerifySignatureResult {
  /** Whether the signature is good. */
  result: boolean;
  /** Why it is not. */
  error: string;
}

/** Encodes and decodes `VerifySignatureResult`. */
export const VerifySignatureResultCodec = message<VerifySignatureResult>({
  result: [1, "bool"],
  error: [2, "string"],
});

/** What `sign` signs. One of the two forms of the key. */
export interface SignArguments {
  /** The hash, such as `sha256`. */
  hashFunction: string;
  /** The private key in DER. */
  privateKey: Uint8Array;
  /** What to sign. */
  text: Uint8Array;
  /** The private key in PEM. */
  privateKeyPem: string;
}

/** Encodes and decodes `SignArguments`. */
export const SignArgumentsCodec = message<SignArguments>({
  hashFunction: [1, "string"],
  privateKey: [2, "bytes"],
  text: [3, "bytes"],
  privateKeyPem: [4, "string"],
});

/** What `sign` made. */
export interface SignResult {
  /** Whether it could sign. */
  result: boolean;
  /** The signature. */
  signature: Uint8Array;
  /** Why it could not. */
  error: string;
}

/** Encodes and decodes `SignResult`. */
export const SignResultCodec = message<SignResult>({
  result: [1, "bool"],
  signature: [2, "bytes"],
  error: [3, "string"],
});

/** Every foreign function by its name, with the codecs of its two payloads. */
export const FOREIGN_FUNCTIONS = {
  /** Compresses bytes to zlib's format. */
  compress: {
    name: "compress",
    member: "compress",
    argument: PAYLOADS.bytes,
    result: PAYLOADS.bytes,
    statuses: ["OK", "SERIALIZATION_FAILURE"],
  },
  /**
   * Decompresses bytes from zlib's format; `SERIALIZATION_FAILURE` when they are not of that
   * format.
   */
  uncompress: {
    name: "uncompress",
    member: "uncompress",
    argument: PAYLOADS.bytes,
    result: PAYLOADS.bytes,
    statuses: ["OK", "SERIALIZATION_FAILURE"],
  },
  /**
   * Sets an entry of the filter state that Envoy itself reads; `NOT_FOUND` for a key that Envoy
   * has no factory for.
   */
  set_envoy_filter_state: {
    name: "set_envoy_filter_state",
    member: "setEnvoyFilterState",
    argument: SetEnvoyFilterStateArgumentsCodec,
    result: PAYLOADS.none,
    statuses: ["OK", "NOT_FOUND", "BAD_ARGUMENT"],
  },
  /**
   * Says type and life span of a property that is set later. Takes effect only when a plugin
   * context calls it.
   */
  declare_property: {
    name: "declare_property",
    member: "declareProperty",
    argument: DeclarePropertyArgumentsCodec,
    result: PAYLOADS.none,
    statuses: ["OK", "BAD_ARGUMENT"],
  },
  /** Compiles a CEL expression and gives it a number; `BAD_ARGUMENT` when it does not compile. */
  expr_create: {
    name: "expr_create",
    member: "exprCreate",
    argument: PAYLOADS.string,
    result: PAYLOADS.u32,
    statuses: ["OK", "BAD_ARGUMENT"],
  },
  /**
   * Evaluates a compiled expression for the present stream; the value is encoded like a
   * property's. `NOT_FOUND` for an unknown number, `INTERNAL_FAILURE` when the evaluation fails.
   */
  expr_evaluate: {
    name: "expr_evaluate",
    member: "exprEvaluate",
    argument: PAYLOADS.u32,
    result: PAYLOADS.bytes,
    statuses: ["OK", "NOT_FOUND", "BAD_ARGUMENT", "SERIALIZATION_FAILURE", "INTERNAL_FAILURE"],
  },
  /** Forgets a compiled expression, if there is one of that number. */
  expr_delete: {
    name: "expr_delete",
    member: "exprDelete",
    argument: PAYLOADS.u32,
    result: PAYLOADS.none,
    statuses: ["OK", "BAD_ARGUMENT"],
  },
  /** Checks a signature. `BAD_ARGUMENT` when the arguments cannot be read, or hold no usable key. */
  verify_signature: {
    name: "verify_signature",
    member: "verifySignature",
    argument: VerifySignatureArgumentsCodec,
    result: VerifySignatureResultCodec,
    statuses: ["OK", "BAD_ARGUMENT"],
  },
  /**
   * Signs a text. `BAD_ARGUMENT` when the arguments cannot be read, or hold no usable key. Envoy
   * 1.36 does not have it.
   */
  sign: {
    name: "sign",
    member: "sign",
    argument: SignArgumentsCodec,
    result: SignResultCodec,
    statuses: ["OK", "BAD_ARGUMENT"],
  },
  /** Makes Envoy choose the route again, from the request's headers as they are now. */
  clear_route_cache: {
    name: "clear_route_cache",
    member: "clearRouteCache",
    argument: PAYLOADS.none,
    result: PAYLOADS.none,
    statuses: ["OK"],
  },
} as const;
