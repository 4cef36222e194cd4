/** Clock, random numbers, and environment variables. */
import {
  getCurrentTimeNanoseconds,
  GetCurrentTimeNanosecondsOut,
} from "@proxywasm/abi/assembly/hostcalls";
import { environment, fillRandom, randomNumber, steadyTime } from "./core/system";
import { Now } from "./core/callback";

/** The time. Hosts may let it stand still while a callback runs. */
export class Clock {
  /** Nanoseconds since the Unix epoch. */
  static now(): u64 {
    Now.status = getCurrentTimeNanoseconds();
    return GetCurrentTimeNanosecondsOut.time;
  }

  /** Milliseconds since the Unix epoch; `new Date(Clock.milliseconds())` is a calendar's date. */
  static milliseconds(): i64 {
    return Clock.now() / 1000000;
  }

  /** Nanoseconds of a clock that is never set back, to measure how long something takes. */
  static steady(): u64 {
    return steadyTime();
  }
}

/** Random numbers of the host, good enough for secrets. (`Math.random` is not to be had in a plugin.) */
export class Random {
  /** So many random bytes; null if the host has none. */
  static bytes(length: i32): Uint8Array | null {
    const bytes = new Uint8Array(length);
    return fillRandom(bytes) ? bytes : null;
  }

  /** Any whole number of 64 bits. */
  static u64(): u64 {
    return randomNumber();
  }

  /** A number from 0 to 1, without 1. */
  static float(): f64 {
    return <f64>(randomNumber() >> 11) / 9007199254740992.0;
  }

  /** A whole number from 0 to `limit`, without `limit`. */
  static below(limit: u32): u32 {
    return <u32>(Random.float() * <f64>limit);
  }
}

/** The environment variables that the proxy's configuration gives to the VM. */
export class Environment {
  /** The variable `name`; null if there is none. */
  static get(name: string): string | null {
    const entries = environment();
    for (let i = 0; i < entries.length; ++i) {
      const entry = entries[i];
      if (entry.startsWith(name) && entry.charCodeAt(name.length) == 0x3d) {
        return entry.substring(name.length + 1);
      }
    }
    return null;
  }

  /** All variables by name. */
  static all(): Map<string, string> {
    const variables = new Map<string, string>();
    const entries = environment();
    for (let i = 0; i < entries.length; ++i) {
      const at = entries[i].indexOf("=");
      if (at >= 0) variables.set(entries[i].substring(0, at), entries[i].substring(at + 1));
    }
    return variables;
  }
}
