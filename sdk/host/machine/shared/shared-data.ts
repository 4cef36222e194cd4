/**
 * Shared data: a key-value store per `vm_id`, common to all VMs and threads.
 *
 * Rules:
 * - Every write takes the next number of one sequence, common to all keys and starting at 1: the CAS.
 * - A write with CAS 0 always succeeds; with another number only if it equals the stored one.
 * - A write to a missing key succeeds whatever its CAS (Envoy; by the text the CAS must match, and nothing does).
 */
import { Status } from "@proxywasm/abi/host/enums";
import { copyOf, keyOf } from "../../base/bytes.js";

export interface SharedValue {
  readonly value: Uint8Array;
  readonly cas: number;
}

export class SharedData {
  readonly #stores = new Map<string, Map<string, SharedValue>>();
  #lastCas = 0;

  get(vmId: string, key: Uint8Array): SharedValue | undefined {
    return this.#stores.get(vmId)?.get(keyOf(key));
  }

  /** Writes a value; `CasMismatch` when somebody else wrote since `cas` was read. */
  set(
    vmId: string,
    key: Uint8Array,
    value: Uint8Array,
    cas: number,
    missingTakesAny = true,
  ): Status {
    let store = this.#stores.get(vmId);
    if (store === undefined) this.#stores.set(vmId, (store = new Map<string, SharedValue>()));
    const name = keyOf(key);
    const old = store.get(name);
    const matches = old === undefined ? missingTakesAny : cas === old.cas;
    if (cas !== 0 && !matches) return Status.CasMismatch;
    store.set(name, { value: copyOf(value), cas: ++this.#lastCas });
    return Status.Ok;
  }

  /** How many keys a store has. */
  size(vmId: string): number {
    return this.#stores.get(vmId)?.size ?? 0;
  }

  /** Forgets a store: its last VM is gone. */
  purge(vmId: string): void {
    this.#stores.delete(vmId);
  }
}
