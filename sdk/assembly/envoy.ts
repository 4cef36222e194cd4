/** The foreign functions of Envoy, with their types. Other hosts answer `Status.NotFound`. */
import { Status } from "@proxywasm/abi/assembly/enums";
import { EnvoyLifeSpan, EnvoyPropertyType } from "@proxywasm/abi/overlays/envoy/assembly/enums";
import * as envoy from "@proxywasm/abi/overlays/envoy/assembly/foreign";
import { Now } from "./core/callback";
import { receiveBytes, viewOf } from "./core/memory";
import { Arguments, decode } from "./core/text";

export { EnvoyLifeSpan as LifeSpan, EnvoyPropertyType as PropertyType };

/** Compresses to zlib's format; null if that failed. */
export function compress(bytes: Uint8Array): Uint8Array | null {
  return ok(envoy.compress(viewOf(bytes))) ? receiveBytes(envoy.CompressOut.value) : null;
}

/** Decompresses from zlib's format; null if the bytes are not of that format. */
export function uncompress(bytes: Uint8Array): Uint8Array | null {
  return ok(envoy.uncompress(viewOf(bytes))) ? receiveBytes(envoy.UncompressOut.value) : null;
}

/** Makes Envoy choose the route again, from the request's headers as they are now. */
export function clearRouteCache(): bool {
  return ok(envoy.clearRouteCache());
}

/**
 * Sets an entry of the filter state that Envoy itself reads, such as `envoy.tcp_proxy.cluster`; false, with
 * `Status.NotFound`, for a key that Envoy does not know.
 */
export function setFilterState(
  key: string,
  value: string,
  span: EnvoyLifeSpan = EnvoyLifeSpan.FilterChain,
): bool {
  const given = new envoy.SetEnvoyFilterStateArguments();
  given.path = Arguments.first(key);
  given.value = Arguments.next(value);
  given.span = span;
  return ok(envoy.setEnvoyFilterState(given));
}

/** Says what a property is before it is set. Envoy heeds it only from a plugin context. */
export class PropertyDeclaration {
  private fixed: bool = false;
  private kind: EnvoyPropertyType = EnvoyPropertyType.Bytes;
  private text: string = "";
  private life: EnvoyLifeSpan = EnvoyLifeSpan.FilterChain;

  constructor(
    /** The first part of the property's path. */
    readonly name: string,
  ) {}

  /** It can be set only once. */
  readOnly(): PropertyDeclaration {
    this.fixed = true;
    return this;
  }

  /** What its bytes are; some types need a schema. */
  type(kind: EnvoyPropertyType, schema: string = ""): PropertyDeclaration {
    this.kind = kind;
    this.text = schema;
    return this;
  }

  /** How long it lives. */
  span(span: EnvoyLifeSpan): PropertyDeclaration {
    this.life = span;
    return this;
  }

  /** Tells Envoy; false if it was declared before. */
  announce(): bool {
    const given = new envoy.DeclarePropertyArguments();
    given.name = Arguments.first(this.name);
    given.schema = Arguments.next(this.text);
    given.readonly = this.fixed;
    given.type = this.kind;
    given.span = this.life;
    return ok(envoy.declareProperty(given));
  }
}

/** A CEL expression that Envoy has compiled. It takes memory of Envoy's until it is deleted: make one per plugin. */
export class Expression {
  private constructor(private readonly number: u32) {}

  /** Compiles an expression; null if it is not CEL. */
  static compile(source: string): Expression | null {
    if (!ok(envoy.exprCreate(Arguments.first(source)))) return null;
    return new Expression(envoy.ExprCreateOut.value);
  }

  /** Its value for the present stream, as text; null if the evaluation failed. */
  evaluate(): string | null {
    return this.run() ? decode(envoy.ExprEvaluateOut.value) : null;
  }

  /** As `evaluate`, for a value that is not text; encoded like a property. */
  evaluateBytes(): Uint8Array | null {
    return this.run() ? receiveBytes(envoy.ExprEvaluateOut.value) : null;
  }

  /** As `evaluate`, for a condition: whether it holds. */
  holds(): bool {
    const value = this.evaluateBytes();
    return value !== null && value.length == 1 && value[0] == 1;
  }

  /** Frees Envoy's memory. */
  free(): void {
    ok(envoy.exprDelete(this.number));
  }

  private run(): bool {
    return ok(envoy.exprEvaluate(this.number));
  }
}

/** A key, in one of the two forms that Envoy reads. */
export class Key {
  private constructor(
    /** The key in DER; empty if it is in PEM. */
    readonly der: Uint8Array,
    /** The key in PEM; empty if it is in DER. */
    readonly pem: string,
  ) {}

  /** A key in DER. */
  static der(bytes: Uint8Array): Key {
    return new Key(bytes, "");
  }

  /** A key in PEM. (Envoy 1.36 does not know it.) */
  static pem(text: string): Key {
    return new Key(new Uint8Array(0), text);
  }
}

/** Whether `signature` is one of `bytes` by that key; `hash` such as `sha256`. */
export function verifySignature(
  hash: string,
  key: Key,
  signature: Uint8Array,
  bytes: Uint8Array,
): bool {
  const given = new envoy.VerifySignatureArguments();
  given.hashFunction = Arguments.first(hash);
  given.publicKeyPem = Arguments.next(key.pem);
  given.publicKey = viewOf(key.der);
  given.signature = viewOf(signature);
  given.text = viewOf(bytes);
  if (!ok(envoy.verifySignature(given))) return false;
  const answer = new envoy.VerifySignatureResult();
  return answer.read(envoy.VerifySignatureOut.value) && answer.result;
}

/** The signature of `bytes` by a private key; null if it cannot be made. (Envoy 1.36 cannot at all.) */
export function sign(hash: string, key: Key, bytes: Uint8Array): Uint8Array | null {
  const given = new envoy.SignArguments();
  given.hashFunction = Arguments.first(hash);
  given.privateKeyPem = Arguments.next(key.pem);
  given.privateKey = viewOf(key.der);
  given.text = viewOf(bytes);
  if (!ok(envoy.sign(given))) return null;
  const answer = new envoy.SignResult();
  if (!answer.read(envoy.SignOut.value) || !answer.result) return null;
  return receiveBytes(answer.signature);
}

function ok(status: Status): bool {
  Now.status = status;
  return status == Status.Ok;
}
