/** A list of HTTP fields or of gRPC metadata that the plugin makes: for call-outs, for answers of its own, to replace a map. */
import { PairsWriter } from "@proxywasm/abi/assembly/codec";
import { Bytes, Views } from "@proxywasm/abi/assembly/memory";
import { Headers } from "./core/headers";
import { Arguments, encodedSize, encodeTo } from "./core/text";

/** Fields in the order in which they were added; a name may occur several times. */
export class Fields {
  private readonly __parts: string[] = [];

  /** Adds a field; gives the list itself, so that calls can be chained. */
  add(name: string, value: string): Fields {
    this.__parts.push(name);
    this.__parts.push(value);
    return this;
  }

  /**
   * Adds a copy of all fields of a map, pseudo-headers (`:path` and so on) left out: what another request or answer can
   * carry on.
   */
  addAll(headers: Headers): Fields {
    const entries = headers.entries();
    while (entries.next()) {
      const name = entries.name;
      if (!name.startsWith(":")) this.add(name, entries.value);
    }
    return this;
  }

  /** Gives `name` this one value. */
  set(name: string, value: string): Fields {
    this.remove(name);
    return this.add(name, value);
  }

  /** Removes all values of `name`. */
  remove(name: string): Fields {
    for (let i = this.__parts.length - 2; i >= 0; i -= 2) {
      if (sameName(this.__parts[i], name)) this.__parts.splice(i, 2);
    }
    return this;
  }

  /** The first value of `name`; null if there is none. */
  get(name: string): string | null {
    for (let i = 0; i < this.__parts.length; i += 2) {
      if (sameName(this.__parts[i], name)) return this.__parts[i + 1];
    }
    return null;
  }

  /** Whether `name` has a value. */
  has(name: string): bool {
    return this.get(name) !== null;
  }

  /** How many fields there are. */
  get length(): i32 {
    return this.__parts.length >> 1;
  }

  /** Name of the field at `index`. */
  name(index: i32): string {
    return this.__parts[index << 1];
  }

  /** Value of the field at `index`. */
  value(index: i32): string {
    return this.__parts[(index << 1) + 1];
  }

  /** As a hostcall takes it; lives as long as the other encoded arguments. */
  encode(): Bytes {
    if (!this.length) return Views.empty;
    let content: usize = 0;
    for (let i = 0; i < this.__parts.length; ++i) content += encodedSize(this.__parts[i]);
    PairsWriter.begin(Arguments.reserve(PairsWriter.size(this.length, content)), this.length);
    for (let i = 0; i < this.__parts.length; i += 2) {
      PairsWriter.endKey(encodeTo(this.__parts[i], PairsWriter.target));
      PairsWriter.endValue(encodeTo(this.__parts[i + 1], PairsWriter.target));
    }
    return PairsWriter.end();
  }
}

/** Names of fields are ASCII and compare without regard to case; `toLowerCase` would bring tables for all of Unicode. */
export function sameName(a: string, b: string): bool {
  if (a.length != b.length) return false;
  for (let i = 0; i < a.length; ++i) {
    if (lower(a.charCodeAt(i)) != lower(b.charCodeAt(i))) return false;
  }
  return true;
}

function lower(char: i32): i32 {
  return char >= 0x41 && char <= 0x5a ? char | 0x20 : char;
}
