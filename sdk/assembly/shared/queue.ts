/** Queues between VMs, also of different VM ids and threads: any filter puts in, whoever registered takes out. */
import { Status } from "@proxywasm/abi/assembly/enums";
import {
  dequeueSharedQueue,
  DequeueSharedQueueOut,
  enqueueSharedQueue,
  registerSharedQueue,
  RegisterSharedQueueOut,
  resolveSharedQueue,
  ResolveSharedQueueOut,
} from "@proxywasm/abi/assembly/hostcalls";
import { Bytes } from "@proxywasm/abi/assembly/memory";
import { Now } from "../core/callback";
import { receiveBytes, viewOf } from "../core/memory";
import { Arguments, decode } from "../core/text";

/**
 * A queue of texts or of bytes. Each item is taken once, by whichever VM comes first; `onQueueReady` of one plugin that
 * registered the queue is called for each.
 */
export class SharedQueue {
  /** The queue of the host's number `id`, as `onQueueReady` gives it. */
  constructor(readonly id: u32) {}

  /** Opens the queue `name` of the plugin's own VM id, and is told from now on of what comes in; null if refused. */
  static register(name: string): SharedQueue | null {
    Now.status = registerSharedQueue(Arguments.first(name));
    return Now.status == Status.Ok ? new SharedQueue(RegisterSharedQueueOut.queueId) : null;
  }

  /** The queue `name` that a plugin of the VM id `vmId` registered; null if none did yet. */
  static resolve(vmId: string, name: string): SharedQueue | null {
    Now.status = resolveSharedQueue(Arguments.first(vmId), Arguments.next(name));
    return Now.status == Status.Ok ? new SharedQueue(ResolveSharedQueueOut.queueId) : null;
  }

  /** Puts a text at the end; false if the queue is gone. */
  enqueue(text: string): bool {
    return this.__put(Arguments.first(text));
  }

  /** As `enqueue`, for an item that need not be text. */
  enqueueBytes(item: Uint8Array): bool {
    return this.__put(viewOf(item));
  }

  /** Takes the first item; null if there is none. */
  dequeue(): string | null {
    return this.__take() ? decode(DequeueSharedQueueOut.value) : null;
  }

  /** As `dequeue`, for an item that need not be text. */
  dequeueBytes(): Uint8Array | null {
    return this.__take() ? receiveBytes(DequeueSharedQueueOut.value) : null;
  }

  /** Takes all items, at most `limit` so that busy senders cannot hold up this thread. */
  drain(limit: i32 = 1000): string[] {
    const items: string[] = [];
    while (items.length < limit && this.__take()) items.push(decode(DequeueSharedQueueOut.value));
    return items;
  }

  private __put(item: Bytes): bool {
    Now.status = enqueueSharedQueue(this.id, item);
    return Now.status == Status.Ok;
  }

  private __take(): bool {
    Now.status = dequeueSharedQueue(this.id);
    return Now.status == Status.Ok;
  }
}
