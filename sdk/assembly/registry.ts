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
import { Problem } from "./problem";

/** How to make the contexts of one root id. */
export class Registration {
  createHttp: (() => HttpStream) | null = null;
  createTcp: (() => TcpStream) | null = null;
  next: Registration | null = null;

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
  if (registration.createHttp) Registry.twice = true;
  else
    registration.createHttp = (): HttpStream => {
      // The compiler does not check S against its bound: here it has to.
      const stream: HttpContext<P> = instantiate<S>();
      return stream;
    };
  Registry.hasHttp = true;
}

/** A plugin whose streams are TCP connections; with an HTTP filter of the same root id it can be used as both. */
export function registerTcpFilter<P extends PluginContext, S extends TcpContext<P>>(
  rootId: string = "",
): void {
  const registration = register<P>(rootId);
  if (registration.createTcp) Registry.twice = true;
  else
    registration.createTcp = (): TcpStream => {
      // The compiler does not check S against its bound: here it has to.
      const stream: TcpContext<P> = instantiate<S>();
      return stream;
    };
  Registry.hasTcp = true;
}

/** A plugin without streams: timers, queues, call-outs. */
export function registerService<P extends PluginContext>(rootId: string = ""): void {
  register<P>(rootId);
}

/** All registrations of the module. */
export class Registry {
  /** Whether there are HTTP filters; the build drops the code for kinds that are never registered. */
  static hasHttp: bool = false;
  /** Whether there are TCP filters. */
  static hasTcp: bool = false;
  /** Whether root ids matter. */
  static named: bool = false;
  /** Whether a registration was ignored; told as soon as there is a host to tell. */
  static twice: bool = false;
  /** The receiver of callbacks, which holds the registrations: the SDK's one object that a global refers to. */
  private static receiver: usize = 0;

  /** The registration of exactly this root id. */
  static find(rootId: string): Registration | null {
    let each = Registry.first();
    if (Registry.named) {
      while (each && each.rootId != rootId) each = each.next;
    }
    return each;
  }

  static add(registration: Registration): void {
    registration.next = Registry.first();
    changetype<Dispatcher>(Registry.receiver).registrations = registration;
  }

  /** The registration for the plugin that is being created; its root id is asked for only if there is a choice. */
  static choose(): Registration | null {
    if (Registry.twice)
      Problem.report(1, "registered twice for one root id: the first call counts");
    if (!Registry.named) return Registry.first();
    const rootId = pluginRootId() == Status.Ok ? decode(GetPropertyOut.value) : "";
    let found = Registry.find(rootId);
    if (!found) found = Registry.find("");
    if (!found) Problem.report(2, "no plugin is registered for root id " + rootId);
    return found;
  }

  private static first(): Registration | null {
    if (!Registry.receiver) {
      const receiver = new Dispatcher();
      setCallbacks(receiver);
      Registry.receiver = changetype<usize>(receiver);
    }
    return changetype<Dispatcher>(Registry.receiver).registrations;
  }
}

function register<P extends PluginContext>(rootId: string): Registration {
  // Compared by address, so that the compiler sees it: without a root id all code for choosing one is dropped.
  if (changetype<usize>(rootId) != changetype<usize>("")) Registry.named = true;
  const known = Registry.find(rootId);
  if (known) {
    if (known.pluginClass != idof<P>()) Registry.twice = true;
    return known;
  }
  const registration = new Registration(rootId, (): PluginContext => instantiate<P>(), idof<P>());
  Registry.add(registration);
  return registration;
}
