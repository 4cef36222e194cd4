/** Values that all VMs of one VM id share, on every thread of the proxy. */
import { Status } from "@proxywasm/abi/assembly/enums";
import { getSharedData, GetSharedDataOut, setSharedData } from "@proxywasm/abi/assembly/hostcalls";
import { Bytes } from "@proxywasm/abi/assembly/memory";
import { Now } from "../core/callback";
import { receiveBytes, viewOf } from "../core/memory";
import { Arguments, decode } from "../core/text";

/** How often `update` tries again before it gives up. */
const ATTEMPTS: i32 = 16;

/** What a change makes of a value; null if there is none yet. */
export type Change = (current: string | null) => string;

/**
 * Shared data, by key. It never loses a key: the proxy keeps each as long as it runs, and no call deletes one. So what is
 * unbounded (users, addresses) does not belong here.
 */
export class SharedData {
  /** The text under `key`; null if there is none. */
  static get(key: string): string | null {
    return read(key) ? decode(GetSharedDataOut.value) : null;
  }

  /** As `get`, for a value that need not be text. */
  static getBytes(key: string): Uint8Array | null {
    return read(key) ? receiveBytes(GetSharedDataOut.value) : null;
  }

  /** The value under `key` with its version, for `compareAndSet`; null if there is none. */
  static read(key: string): SharedValue | null {
    if (!read(key)) return null;
    const version = GetSharedDataOut.cas;
    return new SharedValue(receiveBytes(GetSharedDataOut.value), version);
  }

  /** Puts a text under `key`, whatever is there; false if the host refused. */
  static set(key: string, text: string): bool {
    return write(Arguments.first(key), Arguments.next(text), 0);
  }

  /** As `set`, for a value that need not be text. */
  static setBytes(key: string, value: Uint8Array): bool {
    return write(Arguments.first(key), viewOf(value), 0);
  }

  /**
   * Puts a text under `key` if nobody else did since `seen` was read; false if somebody did. Where nothing was seen,
   * the host does not compare: of two that create one key at once, the later wins.
   */
  static compareAndSet(key: string, seen: SharedValue | null, text: string): bool {
    return write(Arguments.first(key), Arguments.next(text), seen ? seen.version : 0);
  }

  /** As `compareAndSet`, for a value that need not be text. */
  static compareAndSetBytes(key: string, seen: SharedValue | null, value: Uint8Array): bool {
    return write(Arguments.first(key), viewOf(value), seen ? seen.version : 0);
  }

  /**
   * Puts `change(current)` in the place of the present text, again and again while others write in between; gives the
   * new text, or null if it did not come through. A change that needs more than the present text is a `SharedUpdate`.
   */
  static update(key: string, change: Change): string | null {
    for (let attempt = 0; attempt < ATTEMPTS; ++attempt) {
      const present = read(key);
      if (!present && Now.status != Status.NotFound) return null;
      const version = GetSharedDataOut.cas;
      const text = change(present ? decode(GetSharedDataOut.value) : null);
      if (write(Arguments.first(key), Arguments.next(text), version)) return text;
      if (Now.status != Status.CasMismatch) return null;
    }
    return null;
  }
}

/** A change of shared data that holds what it needs in its fields; `apply` does what `SharedData.update` does. */
export abstract class SharedUpdate {
  /** What the new text is; may be asked several times. */
  abstract change(current: string | null): string;

  /** Changes the text under `key`; gives the new one, or null if it did not come through. */
  apply(key: string): string | null {
    for (let attempt = 0; attempt < ATTEMPTS; ++attempt) {
      const seen = SharedData.read(key);
      if (!seen && Now.status != Status.NotFound) return null;
      const text = this.change(seen ? seen.text : null);
      if (SharedData.compareAndSet(key, seen, text)) return text;
      if (Now.status != Status.CasMismatch) return null;
    }
    return null;
  }
}

/** A value as it was when it was read. */
export class SharedValue {
  constructor(
    /** The value. */
    readonly bytes: Uint8Array,
    /** The host's number for this state of the value; another one after each write. */
    readonly version: u32,
  ) {}

  /** The value as text. */
  get text(): string {
    return decode(viewOf(this.bytes));
  }
}

function read(key: string): bool {
  Now.status = getSharedData(Arguments.first(key));
  return Now.status == Status.Ok;
}

function write(key: Bytes, value: Bytes, version: u32): bool {
  Now.status = setSharedData(key, value, version);
  return Now.status == Status.Ok;
}
