/**
 * Header maps.
 *
 * Rules:
 * - Names are kept in lower case; look-ups ignore the case of what is asked for.
 * - A name may occur several times; reading gives the first value, order is kept.
 * - Pseudo-headers (`:path`) stand before all others.
 * - Adding a name that the proxy keeps as one value (Envoy's inline headers) joins the values with a comma.
 * - Replacing removes every value and adds one at the end of its group; a missing name is added.
 * - Values are bytes: nothing is decoded unless somebody asks for text.
 */
import type { Pair } from "@proxywasm/abi/host/codec";
import {
  bytesOf,
  concat,
  copyOf,
  equalsFolded,
  keyOf,
  lowerCopyOf,
  textOf,
} from "../../base/bytes.js";

/** Headers as people write them: a record, or a list of pairs when a name occurs more than once. */
export type HeadersInit =
  | Readonly<Record<string, string | number | readonly string[]>>
  | Iterable<readonly [string, string | Uint8Array]>
  | HeaderMap;

/** Which names keep one value, and what joins two: a table of the profile. */
export type JoinedNames = ReadonlyMap<string, string>;

/** An ordered multi-map of byte strings; copies the list it was made from only when first written. */
export class HeaderMap {
  private list: Pair[];
  private shared: boolean;

  private constructor(pairs: Pair[], shared: boolean) {
    this.list = pairs;
    this.shared = shared;
  }

  /** An empty map. */
  static empty(): HeaderMap {
    return new HeaderMap([], false);
  }

  /** Wraps pairs whose names are in lower case and whose pseudo-headers come first; neither copied nor changed. */
  static of(pairs: readonly Pair[]): HeaderMap {
    return new HeaderMap(pairs as Pair[], true);
  }

  /** Makes a map of what people write; names are lowered, order is kept, pseudo-headers move to the front. */
  static from(init: HeadersInit): HeaderMap {
    if (init instanceof HeaderMap) return init.clone();
    const map = HeaderMap.empty();
    if (Symbol.iterator in init) {
      for (const [name, value] of init as Iterable<readonly [string, string | Uint8Array]>) {
        if (typeof value !== "string" && !(value instanceof Uint8Array)) {
          throw new TypeError(badHeader(name, value));
        }
        map.append(bytesOf(name.toLowerCase()), typeof value === "string" ? bytesOf(value) : value);
      }
      return map;
    }
    for (const name in init as Record<string, string | number | readonly string[]>) {
      const value = (init as Record<string, string | number | readonly string[]>)[name]!;
      const key = bytesOf(name.toLowerCase());
      if (typeof value === "string") map.append(key, bytesOf(value));
      else if (typeof value === "number") map.append(key, bytesOf(String(value)));
      else if (Array.isArray(value))
        for (const one of value as string[]) map.append(key, bytesOf(one));
      else throw new TypeError(badHeader(name, value));
    }
    return map;
  }

  /** Number of entries; a name that occurs twice counts twice. */
  get size(): number {
    return this.list.length;
  }

  /** Bytes of all names and values together. */
  get byteSize(): number {
    let size = 0;
    for (const pair of this.list) size += pair[0].length + pair[1].length;
    return size;
  }

  /** The entries in order; the list must not be changed. */
  get pairs(): readonly Pair[] {
    return this.list;
  }

  /** The first value of a name, whose case is ignored; `undefined` when there is none. */
  get(name: Uint8Array): Uint8Array | undefined {
    const at = this.find(name, 0);
    return at < 0 ? undefined : this.list[at]![1];
  }

  /** The first value of a name as text. */
  text(name: string): string | undefined {
    const value = this.get(bytesOf(name));
    return value === undefined ? undefined : textOf(value);
  }

  /** True when the name occurs. */
  has(name: string): boolean {
    return this.find(bytesOf(name), 0) >= 0;
  }

  /** Adds a value and keeps those that are there; bytes are copied. With `joined`, one-value names are joined. */
  add(name: Uint8Array, value: Uint8Array, joined?: JoinedNames): void {
    if (joined !== undefined) {
      const at = this.find(name, 0);
      const joint = at < 0 ? undefined : joined.get(keyOf(this.list[at]![0]));
      if (joint !== undefined) {
        const [key, old] = this.list[at]!;
        this.own()[at] = [key, concat([old, bytesOf(joint), value])];
        return;
      }
    }
    this.append(lowerCopyOf(name), copyOf(value));
  }

  /** Replaces all values of a name by one, which is added when there was none; bytes are copied. */
  set(name: Uint8Array, value: Uint8Array): void {
    const key = lowerCopyOf(name);
    this.remove(name);
    this.append(key, copyOf(value));
  }

  /** Replaces all values of a name by one text. */
  setText(name: string, value: string): void {
    this.set(bytesOf(name), bytesOf(value));
  }

  /** Removes every value of a name; says whether there was one. */
  remove(name: Uint8Array): boolean {
    let at = this.find(name, 0);
    if (at < 0) return false;
    const pairs = this.own();
    do {
      pairs.splice(at, 1);
      at = this.find(name, at);
    } while (at >= 0);
    return true;
  }

  /** Replaces everything; bytes are copied. */
  replaceAll(pairs: readonly Pair[], joined?: JoinedNames): void {
    this.list = [];
    this.shared = false;
    for (const [name, value] of pairs) this.add(name, value, joined);
  }

  /** Appends bytes as they are: the name is in lower case, and neither array changes later. */
  append(name: Uint8Array, value: Uint8Array): void {
    const pairs = this.own();
    if (name.length === 0 || name[0] !== COLON) {
      pairs.push([name, value]);
      return;
    }
    let at = 0;
    while (at < pairs.length && pairs[at]![0][0] === COLON) at++;
    pairs.splice(at, 0, [name, value]);
  }

  /** A map of its own with the same entries. */
  clone(): HeaderMap {
    this.shared = true;
    return new HeaderMap(this.list, true);
  }

  /** The entries as text, for people and tests. */
  entries(): [string, string][] {
    return this.list.map(([name, value]) => [textOf(name), textOf(value)]);
  }

  private find(name: Uint8Array, from: number): number {
    const pairs = this.list;
    for (let i = from; i < pairs.length; i++) if (equalsFolded(pairs[i]![0], name)) return i;
    return -1;
  }

  private own(): Pair[] {
    if (this.shared) {
      this.list = this.list.slice();
      this.shared = false;
    }
    return this.list;
  }
}

/** Says that a value is none that a header can have. */
export function badHeader(name: string, value: unknown): string {
  return `the header ${name} is ${String(value)}; give text, a number or a list of texts, or leave it out`;
}

const COLON = 0x3a;
