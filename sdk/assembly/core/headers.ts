/** A map of HTTP fields, or of gRPC metadata, that the host holds: headers or trailers of a stream or of an answer. */
import { MapType, Status } from "@proxywasm/abi/assembly/enums";
import {
  addHeaderMapValue,
  getHeaderMapPairs,
  GetHeaderMapPairsOut,
  getHeaderMapSize,
  GetHeaderMapSizeOut,
  getHeaderMapValue,
  GetHeaderMapValueOut,
  removeHeaderMapValue,
  replaceHeaderMapValue,
  setHeaderMapPairs,
} from "@proxywasm/abi/assembly/hostcalls";
import { PairsCursor } from "@proxywasm/abi/assembly/codec";
import { Fields, sameName } from "../fields";
import { Now } from "./callback";
import { Bytes, Views } from "@proxywasm/abi/assembly/memory";
import { receive, receiveBytes, viewOf } from "./memory";
import { Arguments, decode } from "./text";
import { Token } from "./token";

/**
 * Fields by name. Names compare without regard to case, and one name may have several values. Changes reach the host at
 * once. Which map can be read and changed when, is the host's to say: what it refuses gives the neutral value, and
 * `lastStatus()` says why.
 */
@unmanaged
export class Headers {
  /** The first value of `name`; null if there is none. */
  get(name: string): string | null {
    return this.read(name) ? decode(GetHeaderMapValueOut.value) : null;
  }

  /** As `get`, for a value that need not be text. */
  getBytes(name: string): Uint8Array | null {
    return this.read(name) ? receiveBytes(GetHeaderMapValueOut.value) : null;
  }

  /** All values of `name`, in their order. */
  getAll(name: string): string[] {
    const values: string[] = [];
    const entries = this.entries();
    while (entries.next()) {
      if (sameName(entries.name, name)) values.push(entries.value);
    }
    return values;
  }

  /** Whether `name` has a value. */
  has(name: string): bool {
    return this.read(name);
  }

  /** Gives `name` this one value. */
  set(name: string, value: string): void {
    const map = this.map();
    Now.status = replaceHeaderMapValue(map, Arguments.first(name), Arguments.next(value));
  }

  /** As `set`, for a value that need not be text. */
  setBytes(name: string, value: Uint8Array): void {
    const map = this.map();
    Now.status = replaceHeaderMapValue(map, Arguments.first(name), viewOf(value));
  }

  /** Adds a value to those that `name` has. */
  add(name: string, value: string): void {
    const map = this.map();
    Now.status = addHeaderMapValue(map, Arguments.first(name), Arguments.next(value));
  }

  /** Removes all values of `name`. */
  remove(name: string): void {
    Now.status = removeHeaderMapValue(this.map(), Arguments.first(name));
  }

  /** All fields, one by one, as they are now. */
  entries(): HeaderEntries {
    Now.status = getHeaderMapPairs(this.map());
    return new HeaderEntries();
  }

  /** All fields, as a list that can be changed and sent elsewhere. */
  toFields(): Fields {
    const fields = new Fields();
    const entries = this.entries();
    while (entries.next()) fields.add(entries.name, entries.value);
    return fields;
  }

  /** Puts `fields` in the place of all that is there. */
  replaceAll(fields: Fields): void {
    const map = this.map();
    Arguments.begin();
    Now.status = setHeaderMapPairs(map, fields.encode());
  }

  /** How many fields there are; each value of a name counts. */
  get count(): i32 {
    return this.entries().remaining;
  }

  /** How many bytes they take, by the host's own count (Envoy adds names and values only). */
  get byteSize(): i32 {
    Now.status = getHeaderMapSize(this.map());
    return GetHeaderMapSizeOut.serializedPairsSize;
  }

  private read(name: string): bool {
    Now.status = getHeaderMapValue(this.map(), Arguments.first(name));
    return Now.status == Status.Ok;
  }

  private map(): MapType {
    return Token.use(changetype<usize>(this)) as MapType;
  }
}

/** Goes through the fields of a map as it was: `while (entries.next()) … entries.name … entries.value`. */
export class HeaderEntries {
  private readonly __pairs: ArrayBuffer = receive(GetHeaderMapPairsOut.serializedPairs);
  private readonly __cursor: PairsCursor = new PairsCursor();

  constructor() {
    this.__cursor.open(Views.ofBuffer(this.__pairs));
  }

  /** Goes to the next field; false behind the last one. */
  next(): bool {
    return this.__cursor.next();
  }

  /** How many fields are still to come. */
  get remaining(): i32 {
    return this.__cursor.remaining;
  }

  /** Name of the present field, in lower case. */
  get name(): string {
    return decode(this.__cursor.key);
  }

  /** Value of the present field. */
  get value(): string {
    return decode(this.__cursor.value);
  }

  /** As `value`, for one that need not be text. */
  get valueBytes(): Uint8Array {
    const start = <i32>(Views.data(this.__cursor.value) - changetype<usize>(this.__pairs));
    return Uint8Array.wrap(this.__pairs, start, <i32>Views.size(this.__cursor.value));
  }
}

/** A list of the pairs that the host returned. */
export function pairsOf(bytes: Bytes): Fields {
  const fields = new Fields();
  const held = receive(bytes);
  const cursor = new PairsCursor();
  cursor.open(Views.ofBuffer(held));
  while (cursor.next()) fields.add(decode(cursor.key), decode(cursor.value));
  return fields;
}
