/** Ids of call-outs: the two low bits say what kind, each kind counts for itself and starts one step up. */

export const CallKind = { Http: 0, Grpc: 1, GrpcStream: 2 } as const;
export type CallKind = (typeof CallKind)[keyof typeof CallKind];

/** The kind that an id claims to be of. */
export const kindOf = (id: number): number => id & KIND_MASK;

export class CallIds {
  readonly #last: number[] = [CallKind.Http, CallKind.Grpc, CallKind.GrpcStream];

  /** An id of this kind that no living call has. */
  next(kind: CallKind, taken: (id: number) => boolean): number {
    let id = this.#last[kind]!;
    do id = (id + STEP) >>> 0;
    while (id === 0 || taken(id));
    this.#last[kind] = id;
    return id;
  }
}

const KIND_MASK = 3;
const STEP = 4;
