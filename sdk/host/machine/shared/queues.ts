/**
 * Shared queues: first in, first out, named within a `vm_id`.
 *
 * Rules:
 * - Tokens count from 1. Registering again keeps the token and the data, and moves the notifications.
 * - Every enqueue posts one notification to the root context that registered last.
 * - An empty `vm_id` in a look-up means one's own.
 */
import { copyOf, keyOf } from "../../base/bytes.js";

export interface SharedQueue<Target> {
  readonly vmId: string;
  readonly name: Uint8Array;
  readonly token: number;
  readonly items: Uint8Array[];
  target: Target;
}

export class SharedQueues<Target> {
  readonly #byName = new Map<string, SharedQueue<Target>>();
  readonly #byToken: SharedQueue<Target>[] = [];

  register(vmId: string, name: Uint8Array, target: Target): SharedQueue<Target> {
    const key = `${vmId}\0${keyOf(name)}`;
    let queue = this.#byName.get(key);
    if (queue === undefined) {
      const token = this.#byToken.length + 1;
      queue = { vmId, name: copyOf(name), token, items: [], target };
      this.#byName.set(key, queue);
      this.#byToken.push(queue);
    }
    queue.target = target;
    return queue;
  }

  resolve(vmId: string, name: Uint8Array): SharedQueue<Target> | undefined {
    return this.#byName.get(`${vmId}\0${keyOf(name)}`);
  }

  byToken(token: number): SharedQueue<Target> | undefined {
    return this.#byToken[token - 1];
  }

  all(): readonly SharedQueue<Target>[] {
    return this.#byToken;
  }
}
