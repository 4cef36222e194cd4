/**
 * Tokens: the objects through which a stream's headers, bodies and directions are reached, without any memory of their own.
 *
 * Invariants
 * - A token is a number, `context id << 4 | part`, whose type is a class. It is never dereferenced; so it can be kept,
 *   compared and used at any time, also when its stream is gone (hostcalls then answer that there is no such context).
 * - The id loses its four highest bits. It is completed from the context under way, or from the table of contexts: two
 *   live contexts whose ids are 2^28 apart are not told apart.
 */
import { Status } from "@proxywasm/abi/assembly/enums";
import { become, Contexts, Now } from "./callback";

const PART_BITS: usize = 4;
const PART: usize = 15;
const SHORT_ID: u32 = 0x0fffffff;

/** What no hostcall accepts as the number of a map, buffer or stream: it answers that the argument is bad. */
export const NOWHERE: u32 = 0xffffffff;

/** Makes tokens, and takes them apart. */
export class Token {
  /** The token of a part of a context. */
  @inline
  static of<T>(id: u32, part: u32): T {
    return changetype<T>(((<usize>id) << PART_BITS) | part);
  }

  /** The short id of a token's context. */
  @inline
  static context<T>(token: T): u32 {
    return <u32>(changetype<usize>(token) >> PART_BITS);
  }

  /** The part a token stands for, after making hostcalls act on its context; `NOWHERE` if that context is gone. */
  static use(token: usize): u32 {
    if ((((<usize>Now.effective) << PART_BITS) ^ token) > PART && !Token.switch(token))
      return NOWHERE;
    return <u32>(token & PART);
  }

  private static switch(token: usize): bool {
    // One for each value of the bits that a token's id has lost.
    let id = <u32>(token >> PART_BITS);
    do {
      if (Contexts.table.find(id)) return become(id);
      id += SHORT_ID + 1;
    } while (id > SHORT_ID);
    Now.status = Status.NotFound;
    return false;
  }
}
