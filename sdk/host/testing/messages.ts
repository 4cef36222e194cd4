/** Requests and responses as tests write them, and as they read them back. */
import { bytesOf, concat, EMPTY, textOf } from "../state/bytes.js";
import { HeaderMap, type HeadersInit } from "../state/headers.js";

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
  const map = HeaderMap.empty();
  map.append(STATUS, bytesOf(String(init.status ?? 200)));
  addAll(map, init.headers);
  return map;
}

export function chunksOf(body: Body | readonly Body[] | undefined): Uint8Array[] {
  if (body === undefined) return [];
  const parts: readonly Body[] =
    typeof body === "string" || body instanceof Uint8Array ? [body] : body;
  return parts.map((part) => (typeof part === "string" ? bytesOf(part) : part));
}

export function hasBody(init: { readonly body?: Body | readonly Body[] }): boolean {
  return init.body !== undefined && init.body.length > 0;
}

function addAll(map: HeaderMap, headers: HeadersInit | undefined): void {
  if (headers === undefined) return;
  if (Array.isArray(headers) || headers instanceof HeaderMap) {
    for (const [name, value] of HeaderMap.from(headers).pairs) put(map, name, value);
    return;
  }
  const record = headers as Readonly<Record<string, string | number | readonly string[]>>;
  for (const name in record) {
    const value = record[name]!;
    const key = bytesOf(name.toLowerCase());
    if (typeof value === "string") put(map, key, bytesOf(value));
    else if (typeof value === "number") put(map, key, bytesOf(String(value)));
    else for (const one of value) put(map, key, bytesOf(one));
  }
}

/** A pseudo-header replaces the one that is there by default. */
function put(map: HeaderMap, name: Uint8Array, value: Uint8Array): void {
  if (name[0] === COLON) map.set(name, value);
  else map.append(name, value);
}

const COLON = 0x3a;
const AUTHORITY = bytesOf(":authority");
const PATH = bytesOf(":path");
const METHOD = bytesOf(":method");
const SCHEME = bytesOf(":scheme");
const STATUS = bytesOf(":status");
const NO_HEADERS = new TestHeaders(HeaderMap.empty());
