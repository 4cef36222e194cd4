/** Which classes a plugin consists of, by root id: what the proxy's configuration names selects one. */
import { Views } from "@proxywasm/abi/assembly/memory";
import { GetPropertyOut } from "@proxywasm/abi/assembly/hostcalls";
import { Status } from "@proxywasm/abi/assembly/enums";
import { pluginRootId } from "@proxywasm/abi/assembly/properties";
import { HttpContext, HttpStream } from "./contexts/http";
import { PluginContext } from "./contexts/plugin";
import { TcpContext, TcpStream } from "./contexts/tcp";
import { Arguments, decode, utf8 } from "./core/text";
import "./abort";
// The build makes it the receiver of callbacks.
import "./dispatcher";
import { Problem } from "./problem";

/** How to make the contexts of one root id. It is never freed, and its functions are static, so no collector visits it. */
@unmanaged
export class Registration {
  createHttp: (() => HttpStream) | null = null;
  createTcp: (() => TcpStream) | null = null;
  next: Registration | null = null;

  /** The root id must be pinned if it is no literal. */
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
  if (!isDefined(PROXY_WASM_SINGLE) && registration.createHttp) Registry.twice = true;
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
  if (!isDefined(PROXY_WASM_SINGLE) && registration.createTcp) Registry.twice = true;
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
  /** Whether a registration was ignored; told as soon as there is a host to tell. */
  static twice: bool = false;
  /** The first of the registrations, which are linked. */
  private static first: Registration | null = null;

  /** The registration of exactly this root id. */
  static find(rootId: string): Registration | null {
    let each = Registry.first;
    if (!isDefined(PROXY_WASM_UNNAMED)) {
      while (each && each.rootId != rootId) each = each.next;
    }
    return each;
  }

  static add(registration: Registration): void {
    registration.next = Registry.first;
    Registry.first = registration;
  }

  /** The registration for the plugin that is being created; its root id is asked for only if there is a choice. */
  static choose(): Registration | null {
    if (!isDefined(PROXY_WASM_SINGLE) && Registry.twice)
      Problem.report(1, utf8("registered twice for one root id: the first call counts"));
    if (isDefined(PROXY_WASM_UNNAMED)) return Registry.first;
    const rootId = pluginRootId() == Status.Ok ? decode(GetPropertyOut.value) : "";
    let found = Registry.find(rootId);
    if (!found) found = Registry.find("");
    if (!found) Problem.report(2, Arguments.first("no plugin is registered for root id " + rootId));
    return found;
  }
}

function register<P extends PluginContext>(rootId: string): Registration {
  if (!isDefined(PROXY_WASM_SINGLE)) {
    const known = Registry.find(rootId);
    if (known) {
      if (known.pluginClass != idof<P>()) Registry.twice = true;
      return known;
    }
  }
  if (!isDefined(PROXY_WASM_UNNAMED) && changetype<usize>(rootId) >= __heap_base)
    __pin(changetype<usize>(rootId));
  const registration = new Registration(rootId, (): PluginContext => instantiate<P>(), idof<P>());
  Registry.add(registration);
  return registration;
}
