/**
 * The callback under way: which context it is for, how deep it is nested, and what the last hostcall answered.
 *
 * Invariants
 * - Every export of the module that runs author code is between `enter` and `leave`, so memory is settled at depth 0 only.
 * - `effective` is the context that hostcalls act on. The host resets it with each callback, hence so does `enter`.
 */
import { Status } from "@proxywasm/abi/assembly/enums";
import { setEffectiveContext } from "@proxywasm/abi/assembly/hostcalls";
import { settle } from "./memory";
import { Table } from "./table";

/** State of the callback under way. */
export class Now {
  static depth: i32 = 0;
  /** The context that hostcalls act on. */
  static effective: u32 = 0;
  /** What the last hostcall answered. */
  static status: Status = 0;
}

/** Every context there is, by id. */
export class Contexts {
  @inline
  static get table(): Table {
    return changetype<Table>(CONTEXTS);
  }

  /** The plugin that the last stream was made for, which is nearly always that of the next. */
  private static lastParent: u32 = 0;
  private static lastPlugin: usize = 0;

  /** As `table.find`, for the plugin of a new stream. */
  static parent(id: u32): usize {
    if (Contexts.lastParent != id) {
      Contexts.lastParent = id;
      Contexts.lastPlugin = Contexts.table.find(id);
    }
    return Contexts.lastPlugin;
  }

  /** That context is gone. */
  @inline
  static forget(id: u32): void {
    if (Contexts.lastParent == id) Contexts.lastParent = 0;
  }
}

const CONTEXTS: usize = memory.data(24, 16);

/** The two ends of a callback. */
export class Callback {
  /** Begins a callback for a context. */
  @inline
  static enter(id: u32): void {
    ++Now.depth;
    Now.effective = id;
  }

  /** Ends it; the outermost one settles memory. */
  static leave(): void {
    if (!--Now.depth) settle();
  }
}

/** Makes hostcalls act on another context until the callback returns; false if the host does not know it. */
export function become(id: u32): bool {
  if (Now.effective == id) return true;
  Now.status = setEffectiveContext(id);
  if (Now.status != Status.Ok) return false;
  Now.effective = id;
  return true;
}
