/** Hostcalls on what plugins share: data and queues. */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { Status } from "@proxywasm/abi/host/enums";
import { copyOf, textOf } from "../../base/bytes.js";
import type { Task } from "../environment.js";
import type { QueueTarget } from "../host.js";
import type { SharedQueue } from "../shared/queues.js";
import type { Vm } from "../vm.js";

type SharedCalls = Pick<
  Hostcalls,
  | "getSharedData"
  | "setSharedData"
  | "registerSharedQueue"
  | "resolveSharedQueue"
  | "enqueueSharedQueue"
  | "dequeueSharedQueue"
>;

export function sharedCalls(vm: Vm): SharedCalls {
  const { sharedData, queues, environment, profile } = vm.host;

  return {
    getSharedData(key, out) {
      const found = sharedData.get(vm.vmId, key);
      if (found === undefined) return Status.NotFound;
      out.value = found.value;
      out.cas = found.cas;
      return Status.Ok;
    },

    setSharedData(key, value, cas) {
      const status = sharedData.set(vm.vmId, key, value, cas, profile.missingKeyTakesAnyCas);
      vm.host.diagnosis.sharedKeys(vm.context, sharedData.size(vm.vmId));
      return status;
    },

    registerSharedQueue(name, out) {
      const root = vm.context.root;
      if (root === null) return Status.BadArgument;
      out.queueId = queues.register(vm.vmId, name, { root }).token;
      return Status.Ok;
    },

    resolveSharedQueue(vmId, name, out) {
      const queue = queues.resolve(vmId.length === 0 ? vm.vmId : textOf(vmId), name);
      if (queue === undefined) return Status.NotFound;
      out.queueId = queue.token;
      return Status.Ok;
    },

    enqueueSharedQueue(id, value) {
      const queue = queues.byToken(id);
      if (queue === undefined) return Status.NotFound;
      queue.items.push(copyOf(value));
      environment.post(new QueueReady(queue));
      return Status.Ok;
    },

    dequeueSharedQueue(id, out) {
      const queue = queues.byToken(id);
      if (queue === undefined) return Status.NotFound;
      const item = queue.items.shift();
      if (item === undefined) return Status.Empty;
      out.value = item;
      return Status.Ok;
    },
  };
}

class QueueReady implements Task {
  readonly #queue: SharedQueue<QueueTarget>;
  readonly #target: QueueTarget;
  constructor(queue: SharedQueue<QueueTarget>) {
    this.#queue = queue;
    this.#target = queue.target;
  }
  run(): void {
    const { root } = this.#target;
    if (!root.deleted) root.vm.tell("onQueueReady", root, this.#queue.token);
  }
}
