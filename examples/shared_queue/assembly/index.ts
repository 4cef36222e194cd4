/** Filters put what they see into queues; services, each with a VM of its own, take it out. */
import {
  Action,
  HeaderEntries,
  HttpContext,
  log,
  PluginContext,
  registerHttpFilter,
  registerService,
  registerTcpFilter,
  SharedQueue,
  TcpContext,
} from "@proxywasm/sdk";

/** The VM id of the receivers. */
const RECEIVER = "receiver";

/** Takes items out of the queue that its configuration names. */
class Receiver extends PluginContext {
  name: string = "";

  onConfigure(): bool {
    this.name = this.configuration.text();
    const queue = SharedQueue.register(this.name);
    if (!queue) return false;
    log.info(`queue "${this.name}" registered as queueID=${queue.id} by contextID=${this.id}`);
    return true;
  }

  onQueueReady(queue: u32): void {
    const item = new SharedQueue(queue).dequeue();
    if (item !== null) log.info(`(contextID=${this.id}) dequeued data from ${this.name}: ${item}`);
  }
}

/** Finds the receivers' queues when there is something to send: they may have started later. */
class Sender extends PluginContext {
  send(name: string, item: string): void {
    const queue = SharedQueue.resolve(RECEIVER, name);
    if (queue && queue.enqueue(item)) log.info(`enqueued data: ${item}`);
    else log.critical(`error queueing: nobody receives from ${name}`);
  }
}

class HttpSender extends HttpContext<Sender> {
  onRequestHeaders(endOfStream: bool): Action {
    this.send("http_request_headers", this.request.headers.entries());
    return Action.Continue;
  }

  onResponseHeaders(endOfStream: bool): Action {
    this.send("http_response_headers", this.response.headers.entries());
    return Action.Continue;
  }

  private send(queue: string, entries: HeaderEntries): void {
    while (entries.next()) {
      this.plugin.send(queue, `{"key": "${entries.name}","value": "${entries.value}"}`);
    }
  }
}

class TcpSender extends TcpContext<Sender> {
  onUpstreamData(endOfStream: bool): Action {
    const data = this.upstream.data.bytes();
    if (data.length > 0) this.plugin.send("tcp_data_hashes", hash(data).toString());
    return Action.Continue;
  }
}

/** FNV-1a. */
function hash(bytes: Uint8Array): u32 {
  let state: u32 = 0x811c9dc5;
  for (let i = 0; i < bytes.length; ++i) state = (state ^ bytes[i]) * 0x01000193;
  return state;
}

registerService<Receiver>("receiver");
registerHttpFilter<Sender, HttpSender>("sender");
registerTcpFilter<Sender, TcpSender>("sender");
