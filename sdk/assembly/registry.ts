/** Which classes a plugin consists of, by root id: what the proxy's configuration names selects one. */
import { setCallbacks } from "@proxywasm/abi/assembly/callbacks";
import { GetPropertyOut } from "@proxywasm/abi/assembly/hostcalls";
import { Status } from "@proxywasm/abi/assembly/enums";
import { pluginRootId } from "@proxywasm/abi/assembly/properties";
import { HttpContext, HttpStream } from "./contexts/http";
import { PluginContext } from "./contexts/plugin";
import { TcpContext, TcpStream } from "./contexts/tcp";
import { decode } from "./core/text";
import "./abort";
import { Dispatcher } from "./dispatcher";

/** How to make the contexts of one root id. */
export class Registration {
  createHttp: (() => HttpStream) | null = null;
  createTcp: (() => TcpStream) | null = null;

  constructor(
    readonly rootId: string,
    readonly createPlugin: () => PluginContext,
    readonly pluginClass: u32,
  ) {}
}

/** A plugin whose streams are HTTP. An empty root id stands for every id that has no registration of its own. */
export function registerHttpFilter<P extends PluginContext, S extends HttpContext<P>>(
  rootId: string = "",
): void {
  const registration = register<P>(rootId);
  if (registration.createHttp) Registry.complain(rootId, "an HTTP filter");
  else registration.createHttp = (): HttpStream => instantiate<S>();
}

/** A plugin whose streams are TCP connections; with an HTTP filter of the same root id it can be used as both. */
export function registerTcpFilter<P extends PluginContext, S extends TcpContext<P>>(
  rootId: string = "",
): void {
  const registration = register<P>(rootId);
  if (registration.createTcp) Registry.complain(rootId, "a TCP filter");
  else registration.createTcp = (): TcpStream => instantiate<S>();
}

/** A plugin without streams: timers, queues, call-outs. */
export function registerService<P extends PluginContext>(rootId: string = ""): void {
  register<P>(rootId);
}

/** All registrations of the module. */
export class Registry {
  private static readonly all: Registration[] = [];
  /** What was wrong with the registrations; told as soon as there is a host to tell. */
  static complaint: string = "";

  /** The registration of exactly this root id. */
  static find(rootId: string): Registration | null {
    for (let i = 0; i < Registry.all.length; ++i) {
      if (Registry.all[i].rootId == rootId) return Registry.all[i];
    }
    return null;
  }

  static add(registration: Registration): void {
    Registry.all.push(registration);
  }

  /** The registration for the plugin that is being created; its root id is asked for only if there is a choice. */
  static choose(): Registration | null {
    if (Registry.all.length == 1 && !Registry.all[0].rootId.length) return Registry.all[0];
    const rootId = pluginRootId() == Status.Ok ? decode(GetPropertyOut.value) : "";
    const exact = Registry.find(rootId);
    if (exact) return exact;
    const general = Registry.find("");
    if (!general) {
      Registry.complaint = `no plugin is registered for the root id "${rootId}": the module knows ${Registry.known()}`;
    }
    return general;
  }

  static complain(rootId: string, what: string): void {
    Registry.complaint = `the root id "${rootId}" was registered twice as ${what}: the first one counts`;
  }

  private static known(): string {
    if (!Registry.all.length) return "none (call registerHttpFilter at the end of the entry file)";
    let text = "";
    for (let i = 0; i < Registry.all.length; ++i) {
      text += (i ? ", " : "") + `"${Registry.all[i].rootId}"`;
    }
    return text;
  }
}

function register<P extends PluginContext>(rootId: string): Registration {
  setCallbacks(new Dispatcher());
  const known = Registry.find(rootId);
  if (known) {
    if (known.pluginClass != idof<P>()) Registry.complain(rootId, "two different plugins");
    return known;
  }
  const registration = new Registration(rootId, (): PluginContext => instantiate<P>(), idof<P>());
  Registry.add(registration);
  return registration;
}
