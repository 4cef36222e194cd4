/**
 * Warnings about what costs people days on a proxy: each is a rule, a place and a remedy.
 *
 * Nothing here changes what the machine does; it only watches.
 */
import { BufferType, LogLevel, MapType } from "@proxywasm/abi/host/enums";
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import { writeLog } from "./calls/lifecycle.js";
import type { Context } from "./context.js";
import type { Environment } from "./environment.js";
import type { HeaderMap } from "./headers.js";
import type { HttpContext } from "./http-context.js";
import type { Vm } from "./vm.js";

/** The rules, by id: what is wrong and what to do about it. */
export const RULES = {
  "endless-pause": {
    rule: "a filter that stops at the headers gets neither body nor trailers before it continues",
    remedy:
      "continue in the headers callback and stop in the body callback, or set allow_on_headers_stop_iteration",
  },
  "content-length": {
    rule: "changing a body does not change content-length; peers refuse what does not match",
    remedy: "remove content-length in the headers callback, before the body is changed",
  },
  "map-gone": {
    rule: "headers can be reached only in their own callback, while it holds them, and for reading in on_log",
    remedy: "read what is needed in the headers callback and keep it in the stream context",
  },
  "xds-only": {
    rule: "this property is not found under its old name; it exists under `xds`",
    remedy: "ask for the path below `xds`",
  },
  "call-headers": {
    rule: "a call-out needs :method, :path and :authority, a known cluster and a timeout below 2^31 ms",
    remedy: "add the missing pseudo-headers, or define the cluster",
  },
  "reply-too-late": {
    rule: "a local reply after the response headers have left resets the stream",
    remedy: "reply in the request callbacks or in the response headers callback",
  },
  "sizes-twice": {
    rule: "after stopping with the body buffered, the size told is that of everything held, not of the new chunk",
    remedy: "read from 0 to the size told, or count only while the previous callback continued",
  },
  "dead-stream": {
    rule: "an answer comes to the plugin context; the stream that asked may be gone by then",
    remedy: "check that the stream is still there before acting on it, and cancel nothing twice",
  },
} as const;
export type RuleId = keyof typeof RULES;

export interface Warning {
  readonly id: RuleId;
  readonly rule: string;
  readonly remedy: string;
  /** What happened, here. */
  readonly message: string;
  readonly contextId: number;
  readonly plugin: string;
  readonly callback: string;
}

export class Diagnosis {
  private readonly environment: Environment;
  /** Each context is told of a rule once. */
  private readonly told = new WeakMap<Context, Set<string>>();

  constructor(environment: Environment) {
    this.environment = environment;
  }

  /** Something arrived behind headers that a filter holds. */
  heldBody(context: HttpContext, response: boolean, bytes: number): void {
    const root = context.root;
    const waiting =
      root.httpCalls.size > 0 ||
      root.grpcCalls.size > 0 ||
      root.tickPeriod > 0 ||
      context.vm.host.queues.all().some(({ target }) => target.root === root);
    if (waiting || context.vm.failed) return;
    const what = response ? "response" : "request";
    this.warn(
      "endless-pause",
      context,
      `the ${what} is held at its headers, ${bytes} bytes of its body have come, and nothing is under way that could continue it`,
    );
  }

  /** A body was changed; `by` bytes longer or shorter. */
  bodyEdited(context: Context, type: number, by: number): void {
    if (by === 0 || !isHttp(context)) return;
    const response = type === BufferType.HttpResponseBody;
    const half = response ? context.encoder : context.decoder;
    half.edited = true;
    if (half.headersPassed) this.checkLength(context, response);
  }

  /** Headers leave a filter that has changed the body. */
  checkLength(context: HttpContext, response: boolean): void {
    const { request, response: answer } = context.stream;
    const length = (response ? answer : request).headers?.text("content-length");
    if (length === undefined) return;
    const what = response ? "response" : "request";
    this.warn(
      "content-length",
      context,
      `the ${what}'s body was changed, and its content-length is still ${length}`,
    );
  }

  /** A map could not be reached. */
  mapGone(context: Context, type: number, forWriting: boolean): void {
    if (!isHttp(context)) return;
    const { request, response } = context.stream;
    const maps = [request.headers, request.trailers, response.headers, response.trailers];
    if (type > LAST_STREAM_MAP || maps[type] === null) return;
    const what = context.logging && forWriting ? "cannot be written any more" : "is gone";
    this.warn(
      "map-gone",
      context,
      `${NAMES[type] ?? `map ${type}`} ${what} in ${context.vm.running}`,
    );
  }

  /** A property was not found. */
  propertyMissing(context: Context, path: readonly string[]): void {
    if (!XDS.has(path.join("."))) return;
    const name = path.join(".");
    this.warn("xds-only", context, `the property ${name} was asked for; here it is xds.${name}`);
  }

  /** A plugin asks for a local reply. */
  localReply(context: HttpContext): void {
    if (!context.stream.response.headersOut) return;
    this.warn("reply-too-late", context, "a local reply was sent after the response's headers");
  }

  /** A plugin reads a body that it has stopped with "buffer". */
  bodyRead(context: Context, type: number, start: number, length: number): void {
    if (!isHttp(context) || length === 0) return;
    const half = type === BufferType.HttpResponseBody ? context.encoder : context.decoder;
    if (half.heldRead > start) {
      this.warn(
        "sizes-twice",
        context,
        `bytes ${start} to ${Math.min(half.heldRead, start + length)} of the body were read in an earlier callback and are read again`,
      );
    }
    half.reading = Math.max(half.reading, start + length);
  }

  /** A context could not be made effective. */
  contextGone(context: Context, id: number): void {
    const origin = context.root?.httpAnswer?.origin ?? context.root?.grpcOrigin;
    if (origin === undefined || origin === null || origin.id !== id || !origin.deleted) return;
    this.warn(
      "dead-stream",
      context,
      `the answer to a call-out of stream ${id} came when that was over`,
    );
  }

  /** A call-out was refused. */
  badCall(context: Context, cluster: string, timeout: number, headers: HeaderMap | null): void {
    let what: string;
    if (headers === null) {
      what =
        timeout > 0x7fffffff
          ? `a time-out of ${timeout} ms`
          : `no cluster ${JSON.stringify(cluster)}`;
    } else {
      const missing = [":method", ":path", ":authority"].filter((name) => !headers.has(name));
      what = `without ${missing.join(", ")}`;
    }
    this.warn("call-headers", context, `a call-out was refused: ${what}`);
  }

  /** Something about a VM that is no rule of this list. */
  note(vm: Vm, message: string): void {
    writeLog(vm, LogLevel.Warn, message);
  }

  private warn(id: RuleId, context: Context, message: string): void {
    let told = this.told.get(context);
    if (told === undefined) this.told.set(context, (told = new Set<string>()));
    if (told.has(id)) return;
    told.add(id);
    this.environment.warn({
      id,
      ...RULES[id],
      message,
      contextId: context.id,
      plugin: context.plugin?.name ?? "",
      callback: context.vm.running,
    });
  }
}

function isHttp(context: Context): context is HttpContext {
  return "decoder" in context;
}

const LAST_STREAM_MAP: number = MapType.HttpResponseTrailers;
const NAMES: Readonly<Record<number, string>> = {
  [MapType.HttpRequestHeaders]: "the map of request headers",
  [MapType.HttpRequestTrailers]: "the map of request trailers",
  [MapType.HttpResponseHeaders]: "the map of response headers",
  [MapType.HttpResponseTrailers]: "the map of response trailers",
};
/** Old names of what stands below `xds`. */
const XDS: ReadonlySet<string> = new Set(
  Object.values(PROPERTIES)
    .filter(({ path }) => path[0] === "xds")
    .map(({ path }) => path.slice(1).join(".")),
);
