/** The foreign functions: each calls one, and its status says whether there is a result. */
// Generated from spec/ by `npm run generate`: do not edit.

import { Status } from "../../../assembly/enums";
import { EnvoyLifeSpan, EnvoyPropertyType } from "./enums";
import { CallForeignFunctionOut, callForeignFunction } from "../../../assembly/hostcalls";
import { Bytes, Views } from "../../../assembly/memory";
import { PayloadReader, PayloadWriter } from "../../../assembly/payload";

/** What `set_envoy_filter_state` stores. */
export class SetEnvoyFilterStateArguments {
  /** The key; one that Envoy has a factory for, such as `envoy.tcp_proxy.cluster`. */
  path: Bytes = 0;
  /** The value, as that factory reads it. */
  value: Bytes = 0;
  /** How long it lives. */
  span: EnvoyLifeSpan = 0;

  /** How many bytes it takes, encoded. */
  get size(): usize {
    return (
      PayloadWriter.bytesSize(1, this.path) +
      PayloadWriter.bytesSize(2, this.value) +
      PayloadWriter.numberSize(3, this.span)
    );
  }

  /** Encodes it into the `size` bytes at `block`. */
  write(block: usize): void {
    PayloadWriter.begin(block);
    PayloadWriter.bytes(1, this.path);
    PayloadWriter.bytes(2, this.value);
    PayloadWriter.number(3, this.span);
  }

  /** Decodes a message; its texts and bytes are views of it. False when it is malformed. */
  read(message: Bytes): bool {
    const reader = new PayloadReader();
    reader.open(message);
    this.path = 0;
    this.value = 0;
    this.span = 0;
    while (reader.next()) {
      if (reader.field == 1) this.path = reader.bytes;
      if (reader.field == 2) this.value = reader.bytes;
      if (reader.field == 3) this.span = reader.number as EnvoyLifeSpan;
    }

    return reader.valid;
  }
}

/** What `declare_property` says of a property before it is set. */
export class DeclarePropertyArguments {
  /** The first part of the property's path. */
  name: Bytes = 0;
  /** Whether it can be set only once. */
  readonly: bool = false;
  /** What its bytes are. */
  type: EnvoyPropertyType = 0;
  /** The schema, for those types that need one. */
  schema: Bytes = 0;
  /** How long it lives. */
  span: EnvoyLifeSpan = 0;

  /** How many bytes it takes, encoded. */
  get size(): usize {
    return (
      PayloadWriter.bytesSize(1, this.name) +
      PayloadWriter.numberSize(2, this.readonly ? 1 : 0) +
      PayloadWriter.numberSize(3, this.type) +
      PayloadWriter.bytesSize(4, this.schema) +
      PayloadWriter.numberSize(5, this.span)
    );
  }

  /** Encodes it into the `size` bytes at `block`. */
  write(block: usize): void {
    PayloadWriter.begin(block);
    PayloadWriter.bytes(1, this.name);
    PayloadWriter.number(2, this.readonly ? 1 : 0);
    PayloadWriter.number(3, this.type);
    PayloadWriter.bytes(4, this.schema);
    PayloadWriter.number(5, this.span);
  }

  /** Decodes a message; its texts and bytes are views of it. False when it is malformed. */
  read(message: Bytes): bool {
    const reader = new PayloadReader();
    reader.open(message);
    this.name = 0;
    this.readonly = false;
    this.type = 0;
    this.schema = 0;
    this.span = 0;
    while (reader.next()) {
      if (reader.field == 1) this.name = reader.bytes;
      if (reader.field == 2) this.readonly = reader.number != 0;
      if (reader.field == 3) this.type = reader.number as EnvoyPropertyType;
      if (reader.field == 4) this.schema = reader.bytes;
      if (reader.field == 5) this.span = reader.number as EnvoyLifeSpan;
    }

    return reader.valid;
  }
}

/** What `verify_signature` checks. One of the two forms of the key. */
export class VerifySignatureArguments {
  /** The hash, such as `sha256`. */
  hashFunction: Bytes = 0;
  /** The public key in DER. */
  publicKey: Bytes = 0;
  /** The signature. */
  signature: Bytes = 0;
  /** What was signed. */
  text: Bytes = 0;
  /** The public key in PEM. Envoy 1.36 does not know it. */
  publicKeyPem: Bytes = 0;

  /** How many bytes it takes, encoded. */
  get size(): usize {
    return (
      PayloadWriter.bytesSize(1, this.hashFunction) +
      PayloadWriter.bytesSize(2, this.publicKey) +
      PayloadWriter.bytesSize(3, this.signature) +
      PayloadWriter.bytesSize(4, this.text) +
      PayloadWriter.bytesSize(5, this.publicKeyPem)
    );
  }

  /** Encodes it into the `size` bytes at `block`. */
  write(block: usize): void {
    PayloadWriter.begin(block);
    PayloadWriter.bytes(1, this.hashFunction);
    PayloadWriter.bytes(2, this.publicKey);
    PayloadWriter.bytes(3, this.signature);
    PayloadWriter.bytes(4, this.text);
    PayloadWriter.bytes(5, this.publicKeyPem);
  }

  /** Decodes a message; its texts and bytes are views of it. False when it is malformed. */
  read(message: Bytes): bool {
    const reader = new PayloadReader();
    reader.open(message);
    this.hashFunction = 0;
    this.publicKey = 0;
    this.signature = 0;
    this.text = 0;
    this.publicKeyPem = 0;
    while (reader.next()) {
      if (reader.field == 1) this.hashFunction = reader.bytes;
      if (reader.field == 2) this.publicKey = reader.bytes;
      if (reader.field == 3) this.signature = reader.bytes;
      if (reader.field == 4) this.text = reader.bytes;
      if (reader.field == 5) this.publicKeyPem = reader.bytes;
    }

    return reader.valid;
  }
}

/** What `verify_signature` found. */
export class VerifySignatureResult {
  /** Whether the signature is good. */
  result: bool = false;
  /** Why it is not. */
  error: Bytes = 0;

  /** How many bytes it takes, encoded. */
  get size(): usize {
    return (
      PayloadWriter.numberSize(1, this.result ? 1 : 0) + PayloadWriter.bytesSize(2, this.error)
    );
  }

  /** Encodes it into the `size` bytes at `block`. */
  write(block: usize): void {
    PayloadWriter.begin(block);
    PayloadWriter.number(1, this.result ? 1 : 0);
    PayloadWriter.bytes(2, this.error);
  }

  /** Decodes a message; its texts and bytes are views of it. False when it is malformed. */
  read(message: Bytes): bool {
    const reader = new PayloadReader();
    reader.open(message);
    this.result = false;
    this.error = 0;
    while (reader.next()) {
      if (reader.field == 1) this.result = reader.number != 0;
      if (reader.field == 2) this.error = reader.bytes;
    }

    return reader.valid;
  }
}

/** What `sign` signs. One of the two forms of the key. */
export class SignArguments {
  /** The hash, such as `sha256`. */
  hashFunction: Bytes = 0;
  /** The private key in DER. */
  privateKey: Bytes = 0;
  /** What to sign. */
  text: Bytes = 0;
  /** The private key in PEM. */
  privateKeyPem: Bytes = 0;

  /** How many bytes it takes, encoded. */
  get size(): usize {
    return (
      PayloadWriter.bytesSize(1, this.hashFunction) +
      PayloadWriter.bytesSize(2, this.privateKey) +
      PayloadWriter.bytesSize(3, this.text) +
      PayloadWriter.bytesSize(4, this.privateKeyPem)
    );
  }

  /** Encodes it into the `size` bytes at `block`. */
  write(block: usize): void {
    PayloadWriter.begin(block);
    PayloadWriter.bytes(1, this.hashFunction);
    PayloadWriter.bytes(2, this.privateKey);
    PayloadWriter.bytes(3, this.text);
    PayloadWriter.bytes(4, this.privateKeyPem);
  }

  /** Decodes a message; its texts and bytes are views of it. False when it is malformed. */
  read(message: Bytes): bool {
    const reader = new PayloadReader();
    reader.open(message);
    this.hashFunction = 0;
    this.privateKey = 0;
    this.text = 0;
    this.privateKeyPem = 0;
    while (reader.next()) {
      if (reader.field == 1) this.hashFunction = reader.bytes;
      if (reader.field == 2) this.privateKey = reader.bytes;
      if (reader.field == 3) this.text = reader.bytes;
      if (reader.field == 4) this.privateKeyPem = reader.bytes;
    }

    return reader.valid;
  }
}

/** What `sign` made. */
export class SignResult {
  /** Whether it could sign. */
  result: bool = false;
  /** The signature. */
  signature: Bytes = 0;
  /** Why it could not. */
  error: Bytes = 0;

  /** How many bytes it takes, encoded. */
  get size(): usize {
    return (
      PayloadWriter.numberSize(1, this.result ? 1 : 0) +
      PayloadWriter.bytesSize(2, this.signature) +
      PayloadWriter.bytesSize(3, this.error)
    );
  }

  /** Encodes it into the `size` bytes at `block`. */
  write(block: usize): void {
    PayloadWriter.begin(block);
    PayloadWriter.number(1, this.result ? 1 : 0);
    PayloadWriter.bytes(2, this.signature);
    PayloadWriter.bytes(3, this.error);
  }

  /** Decodes a message; its texts and bytes are views of it. False when it is malformed. */
  read(message: Bytes): bool {
    const reader = new PayloadReader();
    reader.open(message);
    this.result = false;
    this.signature = 0;
    this.error = 0;
    while (reader.next()) {
      if (reader.field == 1) this.result = reader.number != 0;
      if (reader.field == 2) this.signature = reader.bytes;
      if (reader.field == 3) this.error = reader.bytes;
    }

    return reader.valid;
  }
}

/** What `compress` gave; valid until the next call of any foreign function. */
export class CompressOut {
  @inline
  static get value(): Bytes {
    return CallForeignFunctionOut.results;
  }
}

/**
 * `compress`: Compresses bytes to zlib's format.
 * Results: {@link CompressOut}.
 * @returns `Status.Ok`, `Status.SerializationFailure`
 * @since ABI 0.1.0
 */
export function compress(argument: Bytes): Status {
  return callForeignFunction(
    Views.of(memory.data<u8>([99, 111, 109, 112, 114, 101, 115, 115]), 8),
    argument,
  );
}

/** What `uncompress` gave; valid until the next call of any foreign function. */
export class UncompressOut {
  @inline
  static get value(): Bytes {
    return CallForeignFunctionOut.results;
  }
}

/**
 * `uncompress`: Decompresses bytes from zlib's format; `SERIALIZATION_FAILURE` when they are
 * not of that format.
 * Results: {@link UncompressOut}.
 * @returns `Status.Ok`, `Status.SerializationFailure`
 * @since ABI 0.1.0
 */
export function uncompress(argument: Bytes): Status {
  return callForeignFunction(
    Views.of(memory.data<u8>([117, 110, 99, 111, 109, 112, 114, 101, 115, 115]), 10),
    argument,
  );
}

/**
 * `set_envoy_filter_state`: Sets an entry of the filter state that Envoy itself reads;
 * `NOT_FOUND` for a key that Envoy has no factory for.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function setEnvoyFilterState(argument: SetEnvoyFilterStateArguments): Status {
  const size = argument.size;
  const block = heap.alloc(size);
  argument.write(block);
  const status = callForeignFunction(
    Views.of(
      memory.data<u8>([
        115, 101, 116, 95, 101, 110, 118, 111, 121, 95, 102, 105, 108, 116, 101, 114, 95, 115, 116,
        97, 116, 101,
      ]),
      22,
    ),
    Views.of(block, size),
  );
  heap.free(block);
  return status;
}

/**
 * `declare_property`: Says type and life span of a property that is set later. Takes effect
 * only when a plugin context calls it.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function declareProperty(argument: DeclarePropertyArguments): Status {
  const size = argument.size;
  const block = heap.alloc(size);
  argument.write(block);
  const status = callForeignFunction(
    Views.of(
      memory.data<u8>([
        100, 101, 99, 108, 97, 114, 101, 95, 112, 114, 111, 112, 101, 114, 116, 121,
      ]),
      16,
    ),
    Views.of(block, size),
  );
  heap.free(block);
  return status;
}

/** What `exprCreate` gave; valid until the next call of any foreign function. */
export class ExprCreateOut {
  @inline
  static get value(): u32 {
    return Views.size(CallForeignFunctionOut.results) == 4
      ? load<u32>(Views.data(CallForeignFunctionOut.results))
      : 0;
  }
}

/**
 * `expr_create`: Compiles a CEL expression and gives it a number; `BAD_ARGUMENT` when it does
 * not compile.
 * Results: {@link ExprCreateOut}.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function exprCreate(argument: Bytes): Status {
  return callForeignFunction(
    Views.of(memory.data<u8>([101, 120, 112, 114, 95, 99, 114, 101, 97, 116, 101]), 11),
    argument,
  );
}

/** What `exprEvaluate` gave; valid until the next call of any foreign function. */
export class ExprEvaluateOut {
  @inline
  static get value(): Bytes {
    return CallForeignFunctionOut.results;
  }
}

/**
 * `expr_evaluate`: Evaluates a compiled expression for the present stream; the value is
 * encoded like a property's. `NOT_FOUND` for an unknown number, `INTERNAL_FAILURE` when the
 * evaluation fails.
 * Results: {@link ExprEvaluateOut}.
 * @returns `Status.Ok`, `Status.NotFound`, `Status.BadArgument`, `Status.SerializationFailure`, `Status.InternalFailure`
 * @since ABI 0.1.0
 */
export function exprEvaluate(argument: u32): Status {
  const block = memory.data(4);
  store<u32>(block, argument);
  return callForeignFunction(
    Views.of(memory.data<u8>([101, 120, 112, 114, 95, 101, 118, 97, 108, 117, 97, 116, 101]), 13),
    Views.of(block, 4),
  );
}

/**
 * `expr_delete`: Forgets a compiled expression, if there is one of that number.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function exprDelete(argument: u32): Status {
  const block = memory.data(4);
  store<u32>(block, argument);
  return callForeignFunction(
    Views.of(memory.data<u8>([101, 120, 112, 114, 95, 100, 101, 108, 101, 116, 101]), 11),
    Views.of(block, 4),
  );
}

/** What `verifySignature` gave; valid until the next call of any foreign function. */
export class VerifySignatureOut {
  /** A `VerifySignatureResult`, encoded: its `read` decodes it. */
  @inline
  static get value(): Bytes {
    return CallForeignFunctionOut.results;
  }
}

/**
 * `verify_signature`: Checks a signature. `BAD_ARGUMENT` when the arguments cannot be read, or
 * hold no usable key.
 * Results: {@link VerifySignatureOut}.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function verifySignature(argument: VerifySignatureArguments): Status {
  const size = argument.size;
  const block = heap.alloc(size);
  argument.write(block);
  const status = callForeignFunction(
    Views.of(
      memory.data<u8>([
        118, 101, 114, 105, 102, 121, 95, 115, 105, 103, 110, 97, 116, 117, 114, 101,
      ]),
      16,
    ),
    Views.of(block, size),
  );
  heap.free(block);
  return status;
}

/** What `sign` gave; valid until the next call of any foreign function. */
export class SignOut {
  /** A `SignResult`, encoded: its `read` decodes it. */
  @inline
  static get value(): Bytes {
    return CallForeignFunctionOut.results;
  }
}

/**
 * `sign`: Signs a text. `BAD_ARGUMENT` when the arguments cannot be read, or hold no usable
 * key. Envoy 1.36 does not have it.
 * Results: {@link SignOut}.
 * @returns `Status.Ok`, `Status.BadArgument`
 * @since ABI 0.1.0
 */
export function sign(argument: SignArguments): Status {
  const size = argument.size;
  const block = heap.alloc(size);
  argument.write(block);
  const status = callForeignFunction(
    Views.of(memory.data<u8>([115, 105, 103, 110]), 4),
    Views.of(block, size),
  );
  heap.free(block);
  return status;
}

/**
 * `clear_route_cache`: Makes Envoy choose the route again, from the request's headers as they
 * are now.
 * @returns `Status.Ok`
 * @since ABI 0.1.0
 */
export function clearRouteCache(): Status {
  return callForeignFunction(
    Views.of(
      memory.data<u8>([
        99, 108, 101, 97, 114, 95, 114, 111, 117, 116, 101, 95, 99, 97, 99, 104, 101,
      ]),
      17,
    ),
    0,
  );
}
