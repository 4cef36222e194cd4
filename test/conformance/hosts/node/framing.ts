/** What the wire, Envoy's codecs and its connection manager make of messages: headers, refusals, flags. */
import { HeaderMap } from "@proxywasm/host";
import type { Behaviour, Message, RequestStep } from "../../case.js";

/** A request's headers as plugins see them. */
export function requestHeaders(step: RequestStep, http: 1 | 2, program?: string): HeaderMap {
  const method: [string, string] = [":method", step.method ?? "GET"];
  const path: [string, string] = [":path", step.path ?? "/"];
  const scheme: [string, string] = [":scheme", "http"];
  const authority: [string, string] = [":authority", "host.test"];
  const own = Object.entries(step.headers ?? {}).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one) => [name, one] as [string, string]),
  );
  return HeaderMap.from([
    ...(http === 1 ? [authority, path, method, scheme] : [method, path, scheme, authority]),
    ...own,
    ...(program === undefined ? [] : [["x-probe", program] as [string, string]]),
    ["x-forwarded-proto", "http"],
  ]);
}

/** The upstream's server sends nothing behind the headers of its response, whatever it is told to. */
export function isBare({ status, http }: Behaviour, method: string): boolean {
  if (method === "HEAD" || status === 204 || status === 304) return true;
  return status === 205 && http !== 1;
}

/** A client reads no body behind such headers over HTTP/1, and takes one as a broken stream over HTTP/2. */
export function takesNoBody(status: number, isHead: boolean): boolean {
  return isHead || status === 101 || status === 204 || status === 304;
}

/** A response's headers as the upstream sends them. */
export function responseHeaders(behaviour: Behaviour, bare: boolean): HeaderMap {
  const { status, headers, http } = behaviour;
  const framing: [string, string][] = http === 1 ? [["connection", "keep-alive"]] : [];
  if (http === 1 && !bare && !isCounted(behaviour)) framing.push(["transfer-encoding", "chunked"]);
  return HeaderMap.from([
    [":status", String(status ?? 200)],
    ...Object.entries({ date: "now", ...headers }),
    ...framing,
  ]);
}

/** The upstream announces how long its body is. */
export function isCounted({ headers }: Behaviour): boolean {
  return headers !== undefined && "content-length" in headers;
}

/** What Envoy's connection manager replies when it finds a response wrong. */
export function refusal(
  text: string,
  isGrpc: boolean,
): Pick<Message, "status" | "body" | "headers"> {
  return isGrpc
    ? {
        status: 200,
        body: "",
        headers: [
          ["content-type", "application/grpc"],
          ["grpc-status", "14"],
          ["grpc-message", text],
        ],
      }
    : {
        status: 502,
        body: text,
        headers: [
          ["content-length", String(text.length)],
          ["content-type", "text/plain"],
        ],
      };
}

/** What arrives on the other side: text as the peers here read it, and nothing without a name. */
export function listOf(headers: HeaderMap): [string, string][] {
  return headers.pairs.flatMap(([name, value]) =>
    name.length ? [[text(name), text(value)] as [string, string]] : [],
  );
}

/** Bytes as the peers here read them. */
export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The route that answers by itself. */
export const OTHER_ROUTE = { name: "other-route", virtualHost: "virtual-host" };

/** Envoy's response flags. */
export const UPSTREAM_RESET = 1n << 4n;
export const NO_ROUTE = 1n << 8n;

/** What Envoy says of a stream whose client went away, by the version of HTTP: a flag, and details. */
export const DEPARTURES = {
  1: [1n << 14n, "downstream_remote_disconnect"],
  2: [1n << 28n, "http2.remote_reset"],
} as const;
