/** The plugin: one instance per configuration. */
import { BufferType } from "@proxywasm/abi/assembly/enums";
import { done, setTickPeriodMilliseconds } from "@proxywasm/abi/assembly/hostcalls";
import { Buffer } from "../core/body";
import { pluginOf } from "../core/birth";
import { Now } from "../core/callback";
import { Token } from "../core/token";
import { Registration } from "../registry";
import { Timer } from "../timer";
import { Context, Kind } from "./context";
import { HttpStream } from "./http";
import { TcpStream } from "./tcp";

/** A plugin as configured once in the proxy; it is there before its streams, and outlives them. */
export class PluginContext extends Context {
  /** How this plugin was registered. */
  readonly __registration: Registration = pluginOf<Registration>();
  /** The first of its timers, which are linked. */
  __timers: Timer | null = null;

  constructor() {
    super(Kind.Plugin);
  }

  /** The plugin's configuration, to be read in `onConfigure`. (Envoy has it there only.) */
  get configuration(): Buffer {
    return Token.of<Buffer>(this.id, BufferType.PluginConfiguration);
  }

  /** The VM's configuration, which all plugins of the VM share. */
  get vmConfiguration(): Buffer {
    return Token.of<Buffer>(this.id, BufferType.VmConfiguration);
  }

  /** The VM started, or another plugin joined it; false refuses. Call-outs are not possible yet. */
  onVmStart(): bool {
    return true;
  }

  /** Reads the configuration; false refuses it, and the proxy's log should say why. */
  onConfigure(): bool {
    return true;
  }

  /** `tickPeriod` has passed. */
  onTick(): void {}

  /** Something may be in a queue that this plugin registered: `new SharedQueue(queue)`. */
  onQueueReady(queue: u32): void {}

  /** The host, or a filter of its own, calls a function of this plugin. */
  onForeignFunction(id: u32, input: Buffer): void {}

  /** The proxy wants to remove the plugin. False keeps it until it calls `done()`. */
  onDone(): bool {
    return true;
  }

  __isDone(): bool {
    return this.onDone();
  }

  /** Makes the context of a new HTTP stream; override it to choose the class for each stream. */
  createHttpContext(): HttpStream {
    return this.__registration.createHttp!();
  }

  /** Makes the context of a new connection; override it to choose the class for each connection. */
  createTcpContext(): TcpStream {
    return this.__registration.createTcp!();
  }

  /** Lets the proxy remove the plugin, after `onDone` had returned false. */
  done(): void {
    Now.status = done();
  }

  /** Milliseconds between calls of `onTick`; 0 stops them. */
  set tickPeriod(milliseconds: u32) {
    Now.status = setTickPeriodMilliseconds(milliseconds);
  }
}
