/**
 * DNS look-ups that plugins ask Envoy for.
 *
 * Rules:
 * - The answer comes to the root, never inside a callback: count, times to live, texts with a zero byte each.
 * - A failed look-up has no bytes.
 */
import { Status } from "@proxywasm/abi/host/enums";
import type { Hostcalls } from "@proxywasm/abi/overlays/envoy/host/hostcalls";
import {
  ENVOY_DNS_RESULT_COUNT_BYTES,
  ENVOY_DNS_RESULT_TTL_BYTES,
} from "@proxywasm/abi/overlays/envoy/host/layouts";
import { bytesOf, concat, EMPTY, textOf } from "../../base/bytes.js";
import type { RootContext } from "../context.js";
import type { Deferred, Vm } from "../vm.js";

/** One address of an answer. */
export interface DnsAddress {
  readonly address: string;
  /** In seconds. */
  readonly ttl: number;
}

/** A look-up under way: the driver answers it once. */
export class DnsQuery implements Deferred {
  #answer: Uint8Array | null = null;
  constructor(
    readonly name: string,
    readonly token: number,
    readonly root: RootContext,
  ) {}

  answer(addresses: readonly DnsAddress[]): void {
    if (this.#answer !== null) return;
    this.#answer = encode(addresses);
    if (this.root.vm.busy) this.root.vm.defer(this);
    else this.after();
  }

  fail(): void {
    if (this.#answer !== null) return;
    this.#answer = EMPTY;
    if (this.root.vm.busy) this.root.vm.defer(this);
    else this.after();
  }

  after(): void {
    const { vm } = this.root;
    if (this.root.deleted) return;
    vm.callData = this.#answer ?? EMPTY;
    vm.tell("envoyOnResolveDns", this.root, this.token, vm.callData.length);
    vm.callData = EMPTY;
  }
}

/** The hostcall. */
export function dnsCalls(vm: Vm): Hostcalls {
  // Envoy's first token is 2.
  let last = 1;
  return {
    envoyResolveDns(name, out) {
      const root = vm.context.root;
      if (root === null) return Status.BadArgument;
      const query = new DnsQuery(textOf(name), ++last, root);
      out.token = query.token;
      const { environment } = vm.host;
      if (environment.resolveDns === undefined) query.fail();
      else environment.resolveDns(query);
      return Status.Ok;
    },
  };
}

function encode(addresses: readonly DnsAddress[]): Uint8Array {
  const head = new Uint8Array(
    ENVOY_DNS_RESULT_COUNT_BYTES + addresses.length * ENVOY_DNS_RESULT_TTL_BYTES,
  );
  const view = new DataView(head.buffer);
  view.setUint32(0, addresses.length, true);
  addresses.forEach(({ ttl }, i) => {
    view.setUint32(ENVOY_DNS_RESULT_COUNT_BYTES + i * ENVOY_DNS_RESULT_TTL_BYTES, ttl, true);
  });
  return concat([head, ...addresses.map(({ address }) => bytesOf(`${address}\0`))]);
}
