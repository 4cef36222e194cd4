/**
 * Watches for what costs people days on a proxy, and warns: each warning is a rule, a place and a remedy.
 *
 * Nothing here changes what the machine does; it only watches.
 */
import { BufferType, LogLevel, MapType } from "@proxywasm/abi/host/enums";
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import { textOf } from "../base/bytes.js";
import { writeLog } from "./hostcalls/lifecycle-calls.js";
import type { Context } from "./context.js";
import type { Environment } from "./environment.js";
import type { HeaderMap } from "./http/headers.js";
import type { HttpContext } from "./http/http-context.js";
import type { LocalReply } from "./http/local-reply.js";
import { forbiddenByte, framesBody, isFinalStatus, isStatus, messageOf } from "./header-checks.js";
import { RULES, type RuleId } from "./rules.js";
import type { Vm } from "./vm.js";

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

  /** A plugin writes into a body that is not there. */
  bodyAbsent(context: Context, type: number): void {
    if (!isHttp(context)) return;
    const response = type === BufferType.HttpResponseBody;
    const { request, response: answer } = context.stream;
    const what = response ? "response" : "request";
    const ends = (response ? context.encoder : context.decoder).sawEnd;
    const why =
      ends && (response ? answer : request).bytes === 0
        ? `the ${what} has no body, it ended with its headers`
        : `no body of the ${what} is there in ${context.vm.running}`;
    this.warn("no-body", context, `the plugin wrote into a body, but ${why}`);
  }

  /** Headers leave a filter that has changed the body, or what says where it ends. */
  headersLeave(context: HttpContext, response: boolean): void {
    const half = response ? context.encoder : context.decoder;
    if (half.edited) this.checkLength(context, response);
    if (!half.framed) return;
    const { request, response: answer } = context.stream;
    const { headers } = response ? answer : request;
    if (headers?.has("transfer-encoding") !== true || !headers.has("content-length")) return;
    const what = response ? "response" : "request";
    this.warn("two-lengths", context, `the ${what} has content-length and transfer-encoding`);
  }

  private checkLength(context: HttpContext, response: boolean): void {
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
    if (type > LAST_STREAM_MAP) return;
    if (maps[type] === null) {
      const early = type === RESPONSE && context.vm.running.startsWith("onRequest");
      const where = `${NAMES[type]} was asked for in ${context.vm.running}`;
      if (early) this.warn("wrong-map", context, `${where}, before there is a response`);
      return;
    }
    const what = context.logging && forWriting ? "cannot be written any more" : "is gone";
    this.warn(
      "map-gone",
      context,
      `${NAMES[type] ?? `map ${type}`} ${what} in ${context.vm.running}`,
    );
  }

  /** A header was not found; says whether it was looked for in the wrong map. */
  headerMissing(context: Context, type: number, name: Uint8Array): boolean {
    if (!isHttp(context) || type > LAST_STREAM_MAP) return false;
    const owner = messageOf(name);
    if (owner === null || (owner === "response") === type >= RESPONSE) return false;
    this.warn(
      "wrong-map",
      context,
      `${textOf(name)} is a header of ${owner}s; it was looked for in ${NAMES[type]}`,
    );
    return true;
  }

  /** A plugin wrote a header into a map. */
  headerWritten(context: Context, type: number, map: HeaderMap, name: Uint8Array): void {
    if (!isHttp(context) || type > LAST_STREAM_MAP) return;
    if (framesBody(name)) (type >= RESPONSE ? context.encoder : context.decoder).framed = true;
    if (type === RESPONSE && isStatus(name)) this.checkStatus(context, map.text(":status") ?? "");
  }

  /** A plugin gives a header a value; `where` is what the header belongs to. */
  headerValue(context: Context, type: number, name: Uint8Array, value: Uint8Array): void {
    const found = forbiddenByte(value);
    if (found === null) return;
    const where = NAMES[type] ?? "a call-out";
    this.warn("header-value", context, `the value of ${textOf(name)} in ${where} has a ${found}`);
  }

  private checkStatus(context: Context, status: string): void {
    if (isFinalStatus(status)) return;
    this.warn("status", context, `the response was given the status ${JSON.stringify(status)}`);
  }

  /** A property was not found. */
  propertyMissing(context: Context, path: readonly string[]): void {
    if (!XDS.has(path.join("."))) return;
    const name = path.join(".");
    this.warn("xds-only", context, `the property ${name} was asked for; here it is xds.${name}`);
  }

  /** A plugin asks for a local reply. */
  localReply(context: HttpContext, { status, headers, body }: LocalReply): void {
    this.checkStatus(context, String(status));
    for (const [name, value] of headers) {
      this.headerValue(context, RESPONSE, name, value);
      if (body.length > 0 && textOf(name) === "transfer-encoding") {
        this.warn("two-lengths", context, "a local reply has a body and transfer-encoding");
      }
    }
    if (!context.stream.response.headersOut) return;
    this.warn("reply-too-late", context, "a local reply was sent after the response's headers");
  }

  /** A plugin wrote shared data; its store has so many keys now. */
  sharedKeys(context: Context, keys: number): void {
    if (keys <= MANY_KEYS) return;
    const { vmId } = context.vm;
    const store = `the shared data of vm_id ${JSON.stringify(vmId)}`;
    this.warn("shared-data-grows", context.root ?? context, `${store} has ${keys} keys`);
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
const RESPONSE: number = MapType.HttpResponseHeaders;
/** Keys of shared data that no plugin with a fixed set of them has. */
const MANY_KEYS = 1_000;
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
