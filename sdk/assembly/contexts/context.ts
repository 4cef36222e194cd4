/** What all contexts have in common. */
import { Birth } from "../core/birth";

/** Which callbacks a context has. */
export enum Kind {
  Plugin,
  Http,
  Tcp,
  /** A stream that can be either, and has not said yet. */
  Undecided,
}

/** Something the host calls back about: a plugin, or a stream. */
export abstract class Context {
  /** The host's number for this context. */
  readonly id: u32 = Birth.id;
  /** The next context of its bucket in the table of contexts, which wants these two fields first. */
  private __chained: usize = 0;
  /** The call-outs of this context that were not answered yet. */
  __pending: usize = 0;

  /** Its kind says which callbacks it has. */
  constructor(readonly __kind: Kind) {}

  /** What the host is answered when it has finished with this context. */
  __isDone(): bool {
    return true;
  }

  /** The last look at this context, for log entries; its headers and properties can be read. */
  onLog(): void {}

  /** This context is gone: hostcalls about it fail from now on. */
  onDelete(): void {}
}
