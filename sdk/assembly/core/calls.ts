/** The table of call-outs that wait for their answer. */
import { Pending } from "../calls/pending";
import { Table } from "./table";

const CALLS: usize = memory.data(24, 16);

/** Every call-out that was not answered yet, by the host's token; the table keeps them alive. */
export class Calls {
  /** How many were ever sent; a plugin that cannot send any has none of this code. */
  static sent: u32 = 0;

  static add(call: Pending): usize {
    ++Calls.sent;
    changetype<Table>(CALLS).add(changetype<usize>(call));
    return changetype<usize>(call);
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
