/** HTTP/1 messages of node:http as the host's header maps, and back. */
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
  const headers: [string, string][] = [
    [":authority", message.headers.host ?? ""],
    [":path", message.url ?? "/"],
    [":method", message.method ?? "GET"],
    [":scheme", "http"],
  ];
  return HeaderMap.from([...headers, ...fields(message.rawHeaders, "host")]);
}

/** A response as plugins see it. */
export function responseHeaders(message: IncomingMessage): HeaderMap {
  return HeaderMap.from([[":status", String(message.statusCode)], ...fields(message.rawHeaders)]);
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
  return headers
    .entries()
    .filter(([name]) => !name.startsWith(":") && !HOP_BY_HOP.has(name))
    .flat();
}

function fields(raw: readonly string[], except = ""): [string, string][] {
  const list: [string, string][] = [];
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? "").toLowerCase();
    if (!HOP_BY_HOP.has(name) && name !== except) list.push([name, raw[i + 1] ?? ""]);
  }
  return list;
}
