/**
 * Warnings about what costs people days on a proxy: each is a rule, a place and a remedy.
 *
 * Nothing here changes what the machine does; it only watches.
 */
import type { HttpCall } from "./call-outs.js";
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
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  warn(id: RuleId, context: Context, message: string): void {
    this.#environment.warn({
      id,
      ...RULES[id],
      message,
      contextId: context.id,
      plugin: context.plugin?.name ?? "",
      callback: context.vm.running,
    });
  }

  /** Something about a VM that is no rule of this list. */
  note(_vm: Vm, _message: string): void {}

  mapGone(_context: Context, _type: number, _forWriting: boolean): void {}

  propertyMissing(_context: Context, _path: readonly string[]): void {}

  bodyEdited(_context: Context, _type: number): void {}

  localReply(_context: HttpContext): void {}

  lateAnswer(_call: HttpCall): void {}

  answered(_call: HttpCall): void {}

  badCall(
    _context: Context,
    _cluster: string,
    _timeout: number,
    _headers: HeaderMap | null,
  ): void {}
}
