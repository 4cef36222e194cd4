/**
 * Local replies: responses that a plugin, or the proxy itself, gives in place of the upstream.
 *
 * Rules:
 * - Headers: `:status`, what the plugin adds, then `content-length` and `content-type` when there is a body.
 * - A gRPC request gets 200 with `grpc-status` and `grpc-message` behind what the plugin adds, without a body.
 * - Without a `grpc-status` between 0 and 16 it is derived from the HTTP status.
 * - The status code is not checked: 0, 99 and 1000 go out as they are, and the stream breaks over them.
 * - White space in the details becomes `_`.
 */
import type { Pair } from "@proxywasm/abi/host/codec";
import { bytesOf, copyOf, EMPTY, lowerCopyOf, textOf } from "../../base/bytes.js";
import { HeaderMap } from "./headers.js";

export interface LocalReply {
  readonly status: number;
  readonly body: Uint8Array;
  readonly headers: readonly Pair[];
  /** −1: none was given. */
  readonly grpcStatus: number;
  readonly details: string;
}

/** Copies what a plugin passed into a reply that outlives the call. */
export function localReply(
  status: number,
  details: Uint8Array,
  body: Uint8Array,
  headers: readonly Pair[],
  grpcStatus: number,
): LocalReply {
  return {
    status: status & STATUS_BITS,
    body: copyOf(body),
    headers: headers.map(([name, value]) => [lowerCopyOf(name), copyOf(value)] as const),
    grpcStatus: grpcStatus >= 0 && grpcStatus <= MAX_GRPC_STATUS ? grpcStatus : -1,
    details: textOf(details).replace(/\s/g, "_"),
  };
}

/** What of a request decides the form of a reply. */
export interface Asked {
  readonly isGrpc: boolean;
  readonly isHead: boolean;
}

/** Reads it from the headers as the client sent them: what plugins make of them comes too late (Envoy, measured). */
export function askedBy(request: HeaderMap): Asked {
  return { isGrpc: isGrpc(request), isHead: request.text(":method") === "HEAD" };
}

/** The response headers of a reply, and the body that goes with them. */
export function render(
  reply: LocalReply,
  asked: Asked | null,
): { headers: HeaderMap; body: Uint8Array } {
  return asked?.isGrpc ? renderGrpc(reply) : renderHttp(reply, asked?.isHead ?? false);
}

/** A proxy's own reply: plain text. */
export function proxyReply(status: number, body: string, details: string, grpc = -1): LocalReply {
  return { status, body: bytesOf(body), headers: [], grpcStatus: grpc, details };
}

/** The gRPC status for an HTTP status, as gRPC's own table has it. */
export function grpcStatusOf(httpStatus: number): number {
  return GRPC_OF_HTTP.get(httpStatus) ?? GRPC_UNKNOWN;
}

function renderHttp(reply: LocalReply, isHead: boolean) {
  const headers = HeaderMap.empty();
  headers.append(STATUS, bytesOf(String(reply.status)));
  addExtras(headers, reply.headers);
  if (reply.body.length > 0) {
    headers.set(CONTENT_LENGTH, bytesOf(String(reply.body.length)));
    if (headers.get(CONTENT_TYPE) === undefined) headers.append(CONTENT_TYPE, TEXT_PLAIN);
  } else {
    headers.remove(CONTENT_LENGTH);
    headers.remove(CONTENT_TYPE);
  }
  return { headers, body: isHead ? EMPTY : reply.body };
}

function renderGrpc(reply: LocalReply) {
  const headers = HeaderMap.empty();
  headers.append(STATUS, bytesOf("200"));
  addExtras(headers, reply.headers);
  setInPlace(headers, "content-type", "application/grpc");
  if (!headers.has("grpc-status")) {
    const status = reply.grpcStatus >= 0 ? reply.grpcStatus : grpcStatusOf(reply.status);
    setInPlace(headers, "grpc-status", String(status));
  }
  if (reply.body.length > 0) setInPlace(headers, "grpc-message", percentEncode(reply.body));
  headers.remove(CONTENT_LENGTH);
  return { headers, body: EMPTY };
}

/** What the plugin gave too is overwritten where it stands (Envoy, measured). */
function setInPlace(headers: HeaderMap, name: string, value: string): void {
  if (!headers.has(name)) return headers.append(bytesOf(name), bytesOf(value));
  headers.replaceAll(
    headers.pairs.map(([key, old]) => [key, textOf(key) === name ? bytesOf(value) : old] as const),
  );
}

function addExtras(headers: HeaderMap, extras: readonly Pair[]): void {
  for (const [name, value] of extras) {
    if (textOf(name) !== ":status") headers.append(name, value);
  }
}

function isGrpc(request: HeaderMap): boolean {
  const type = request.text("content-type");
  return type !== undefined && /^application\/grpc(?:$|[+;])/.test(type);
}

function percentEncode(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25;
    text += plain
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return text;
}

const STATUS = bytesOf(":status");
const CONTENT_LENGTH = bytesOf("content-length");
const CONTENT_TYPE = bytesOf("content-type");
const TEXT_PLAIN = bytesOf("text/plain");
const MAX_GRPC_STATUS = 16;
/** Envoy keeps so much of a status (measured). */
const STATUS_BITS = 0xffff;
const GRPC_UNKNOWN = 2;
const GRPC_OF_HTTP = new Map([
  [400, 13],
  [401, 16],
  [403, 7],
  [404, 12],
  [429, 14],
  [502, 14],
  [503, 14],
  [504, 14],
]);
