/** HTTP/1 messages of node:http as the host's header maps, and back; in text of Node a character is a byte. */
import type { IncomingMessage } from "node:http";
import { HeaderMap } from "@proxywasm/host";

/** These concern one connection, not the message: a proxy neither shows nor forwards them. */
const HOP_BY_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "transfer-encoding",
  "upgrade",
]);

/** A request as plugins see it; pseudo-headers in Envoy's order. */
export function requestHeaders(message: IncomingMessage): HeaderMap {
  const headers = [
    field(":authority", message.headers.host ?? ""),
    field(":path", message.url ?? "/"),
    field(":method", message.method ?? "GET"),
    field(":scheme", "http"),
  ];
  return HeaderMap.from([...headers, ...fields(message.rawHeaders, "host")]);
}

/** A response as plugins see it. */
export function responseHeaders(message: IncomingMessage): HeaderMap {
  return HeaderMap.from([
    field(":status", String(message.statusCode)),
    ...fields(message.rawHeaders),
  ]);
}

/** Trailers, or null if there were none. */
export function trailers(message: IncomingMessage): HeaderMap | null {
  const { rawTrailers } = message;
  return rawTrailers.length === 0 ? null : HeaderMap.from(fields(rawTrailers));
}

/** Whether nothing follows the headers of a request. */
export function requestEnds({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] === undefined && (headers["content-length"] ?? "0") === "0";
}

/** Whether nothing follows the headers of a response to `method`. */
export function responseEnds({ statusCode, headers }: IncomingMessage, method: string): boolean {
  return (
    method === "HEAD" ||
    statusCode === 204 ||
    statusCode === 304 ||
    headers["content-length"] === "0"
  );
}

/** All but pseudo-headers, as node:http takes them: name, value, name, value. */
export function toRaw(headers: HeaderMap): string[] {
  return rawPairs(headers)
    .filter(([name]) => !name.startsWith(":") && !HOP_BY_HOP.has(name))
    .flat();
}

/** Names and values as node:http takes them. */
export function rawPairs(headers: HeaderMap): [string, string][] {
  return headers.pairs.map(([name, value]) => [textOf(name), textOf(value)]);
}

/** One value as node:http takes it. */
export function rawValue(headers: HeaderMap, name: string): string | undefined {
  const value = headers.get(Buffer.from(name));
  return value === undefined ? undefined : textOf(value);
}

/** What Envoy says of a request that it does not send for the bytes of a value; null when it would. */
export function whyUnsendable(headers: HeaderMap): string | null {
  const bad = rawPairs(headers).find(([, value]) => FORBIDDEN.test(value));
  return bad === undefined ? null : `invalid header value for: ${bad[0]}`;
}

type Field = [string, Uint8Array];

function fields(raw: readonly string[], except = ""): Field[] {
  const list: Field[] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? "").toLowerCase();
    if (!HOP_BY_HOP.has(name) && name !== except) list.push(field(name, raw[i + 1] ?? ""));
  }
  return list;
}

const field = (name: string, value: string): Field => [name, Buffer.from(value, "latin1")];
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
/** Control characters but the tab (Envoy, measured). */
const FORBIDDEN = /[\0-\x08\n-\x1f\x7f]/;
