/** The table of call-outs that wait for their answer. */
import { Pending } from "../calls/pending";
import { Context } from "../contexts/context";
import { Table } from "./table";

const CALLS: usize = memory.data(24, 16);

/** Every call-out that was not answered yet, by the host's token; the table keeps them alive. */
export class Calls {
  /** What ends those of a context; 0 until one is sent, so a plugin that cannot send any has none of this code. */
  static dropper: usize = 0;

  static add(call: Pending): usize {
    Calls.dropper = changetype<usize>((owner: Context): void => Pending.drop(owner));
    changetype<Table>(CALLS).add(changetype<usize>(call));
    return changetype<usize>(call);
  }

  /** Ends those of a context. */
  static drop(owner: Context): void {
    changetype<(owner: Context) => void>(Calls.dropper)(owner);
  }

  static remove(call: Pending): usize {
    changetype<Table>(CALLS).remove(changetype<usize>(call));
    return changetype<usize>(call);
  }

  static find(token: u32): Pending | null {
    return Calls.at(changetype<Table>(CALLS).find(token));
  }

  /** The call-out at an address that the table holds; null for 0. */
  static at(address: usize): Pending | null {
    return changetype<Pending | null>(address);
  }
}
