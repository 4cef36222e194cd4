/** What all contexts have in common. */
import { Birth } from "../core/birth";
import { Keyed } from "../core/table";
import { Pending } from "../calls/pending";

/** Which callbacks a context has. */
export enum Kind {
  Plugin,
  Http,
  Tcp,
  /** A stream that can be either, and has not said yet. */
  Undecided,
}

/** Something the host calls back about: a plugin, or a stream. */
export abstract class Context extends Keyed {
  /** The host's number for this context. */
  readonly id: u32 = Birth.id;
  /** The call-outs of this context that were not answered yet. */
  pending: Pending | null = null;

  /** Which callbacks this context has. */
  get kind(): Kind {
    return Kind.Plugin;
  }

  /** What the host is answered when it has finished with this context. */
  isDone(): bool {
    return true;
  }

  /** The last look at this context, for log entries; its headers and properties can be read. */
  onLog(): void {}

  /** This context is gone: hostcalls about it fail from now on. */
  onDelete(): void {}
}
