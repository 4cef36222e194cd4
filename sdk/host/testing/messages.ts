/** Requests and responses as tests write them, and as they read them back. */
import { bytesOf, concat, EMPTY, textOf } from "../base/bytes.js";
import { badHeader, HeaderMap, type HeadersInit } from "../machine/http/headers.js";
import { checkKeys, nameOf } from "./checks.js";

export type Body = string | Uint8Array;

/** A request: what is left out is `GET / HTTP/1.1` to `example.com`. */
export interface RequestInit {
  readonly method?: string;
  readonly path?: string;
  readonly authority?: string;
  readonly scheme?: string;
  readonly headers?: HeadersInit;
  /** One chunk, or several. */
  readonly body?: Body | readonly Body[];
  readonly trailers?: HeadersInit;
}

/** A response: what is left out is `200` without a body. */
export interface ResponseInit {
  readonly status?: number;
  readonly headers?: HeadersInit;
  readonly body?: Body | readonly Body[];
  readonly trailers?: HeadersInit;
}

/** Headers to read: names in any case, values as text. */
export class TestHeaders implements Iterable<[string, string]> {
  /** The bytes behind it. */
  readonly map: HeaderMap;
  constructor(map: HeaderMap) {
    this.map = map;
  }

  /** The first value; null when there is none. */
  get(name: string): string | null {
    return this.map.text(name) ?? null;
  }

  /** Every value of a name, in order. */
  getAll(name: string): string[] {
    const lower = name.toLowerCase();
    return this.map.entries().flatMap(([key, value]) => (key === lower ? [value] : []));
  }

  has(name: string): boolean {
    return this.map.has(name);
  }

  get size(): number {
    return this.map.size;
  }

  /** Names and values in order. */
  entries(): [string, string][] {
    return this.map.entries();
  }

  [Symbol.iterator](): Iterator<[string, string]> {
    return this.map.entries()[Symbol.iterator]();
  }

  /** A record; of a name that occurs several times, the values joined by commas. */
  toObject(): Record<string, string> {
    const object: Record<string, string> = {};
    for (const [name, value] of this.map.entries()) {
      object[name] = name in object ? `${object[name]}, ${value}` : value;
    }
    return object;
  }
}

/** One side of a stream as it left the plugins. */
export class TestMessage {
  /** Null until headers have left. */
  private head: TestHeaders | null = null;
  private tail: TestHeaders | null = null;
  readonly chunks: Uint8Array[] = [];
  ended = false;

  /** True once headers have left. */
  get started(): boolean {
    return this.head !== null;
  }

  /** The headers that left; empty before. */
  get headers(): TestHeaders {
    return this.head ?? NO_HEADERS;
  }

  get trailers(): TestHeaders | null {
    return this.tail;
  }

  /** All bytes that left. */
  get bytes(): Uint8Array {
    return this.chunks.length === 0 ? EMPTY : concat(this.chunks);
  }

  /** All bytes that left, as text. */
  get body(): string {
    return textOf(this.bytes);
  }

  addHeaders(map: HeaderMap, end: boolean): void {
    this.head = new TestHeaders(map);
    this.ended = end;
  }

  addData(bytes: Uint8Array, end: boolean): void {
    if (bytes.length > 0) this.chunks.push(bytes);
    this.ended = end;
  }

  addTrailers(map: HeaderMap): void {
    this.tail = new TestHeaders(map);
    this.ended = true;
  }
}

/** The headers of a request with its pseudo-headers. */
export function requestHeaders(init: RequestInit): HeaderMap {
  checkKeys("a part of a request", init, REQUEST);
  const map = HeaderMap.empty();
  map.append(AUTHORITY, bytesOf(init.authority ?? "example.com"));
  map.append(PATH, bytesOf(init.path ?? "/"));
  map.append(METHOD, bytesOf(init.method ?? (hasBody(init) ? "POST" : "GET")));
  map.append(SCHEME, bytesOf(init.scheme ?? "http"));
  addAll(map, init.headers);
  return map;
}

/** The headers of a response with its status. */
export function responseHeaders(init: ResponseInit): HeaderMap {
  if (init instanceof Promise) throw new TypeError(NO_PROMISES);
  checkKeys("a part of a response", init, RESPONSE);
  const map = HeaderMap.empty();
  map.append(STATUS, bytesOf(String(init.status ?? 200)));
  addAll(map, init.headers);
  return map;
}

export function chunksOf(body: Body | readonly Body[] | undefined): Uint8Array[] {
  if (body === undefined) return [];
  return Array.isArray(body) ? (body as Body[]).map(bodyBytes) : [bodyBytes(body as Body)];
}

/** @throws TypeError when it is neither text nor bytes */
export function bodyBytes(body: Body): Uint8Array {
  if (typeof body === "string") return bytesOf(body);
  if (body instanceof Uint8Array) return body;
  throw new TypeError(
    `body: ${nameOf(body)} is neither text nor a Uint8Array; for JSON write JSON.stringify(…)`,
  );
}

export function hasBody(init: { readonly body?: Body | readonly Body[] }): boolean {
  return init.body !== undefined && init.body.length > 0;
}

function addAll(map: HeaderMap, headers: HeadersInit | undefined): void {
  if (headers === undefined) return;
  if (headers instanceof HeaderMap || Symbol.iterator in headers) {
    for (const [name, value] of HeaderMap.from(headers).pairs) put(map, name, value);
    return;
  }
  const record = headers as Readonly<Record<string, string | number | readonly string[]>>;
  for (const name in record) {
    const value = record[name]!;
    const key = bytesOf(name.toLowerCase());
    if (typeof value === "string") put(map, key, bytesOf(value));
    else if (typeof value === "number") put(map, key, bytesOf(String(value)));
    else if (Array.isArray(value)) for (const one of value as string[]) put(map, key, bytesOf(one));
    else throw new TypeError(badHeader(name, value));
  }
}

/** A pseudo-header replaces the one that is there by default. */
function put(map: HeaderMap, name: Uint8Array, value: Uint8Array): void {
  if (name[0] === COLON) map.set(name, value);
  else map.append(name, value);
}

const COLON = 0x3a;
const REQUEST = new Set(["method", "path", "authority", "scheme", "headers", "body", "trailers"]);
const RESPONSE = new Set(["status", "headers", "body", "trailers"]);
const NO_PROMISES =
  "an upstream answered with a promise; time is virtual here, so answer at once, or later with open() and answer()";
const AUTHORITY = bytesOf(":authority");
const PATH = bytesOf(":path");
const METHOD = bytesOf(":method");
const SCHEME = bytesOf(":scheme");
const STATUS = bytesOf(":status");
const NO_HEADERS = new TestHeaders(HeaderMap.empty());
