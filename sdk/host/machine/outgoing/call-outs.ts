/**
 * HTTP call-outs.
 *
 * Rules:
 * - `:method`, `:path` and `:authority`, a known cluster and a timeout below 2³¹ are needed; 0 means no timeout.
 * - Ids count in fours from 4; the two low bits say what kind of call an id belongs to.
 * - The proxy adds `:scheme`, `content-length` for a body, and `x-envoy-*`; request trailers are dropped.
 * - Answers come to the root context, also when the stream that asked is gone; never inside a callback.
 * - A refused or reset connection answers 503, a timeout 504 with "upstream request timeout" (by the text a failed
 *   call has no headers); get_status stays 0.
 * - Every call is answered or cancelled once; what comes later is dropped.
 */
import type { Pair } from "@proxywasm/abi/host/codec";
import { Status } from "@proxywasm/abi/host/enums";
import { CallKind } from "./call-ids.js";
import { bytesOf, copyOf, EMPTY, textOf } from "../../base/bytes.js";
import type { Context, RootContext } from "../context.js";
import type { Task } from "../environment.js";
import { HeaderMap } from "../http/headers.js";
import type { Deferred } from "../vm.js";

export type CallState = "pending" | "answered" | "cancelled";

/** One call-out: the driver reads what to send and tells what came back. */
export class HttpCall implements Task, Deferred {
  readonly id: number;
  readonly root: RootContext;
  /** The stream (or root) that asked. */
  readonly origin: Context;
  readonly cluster: string;
  /** As they go out, with what the proxy adds. */
  readonly headers: HeaderMap;
  readonly body: Uint8Array;
  /** What the plugin passed; Envoy does not send them. */
  readonly trailers: HeaderMap;
  /** Milliseconds; 0: none. */
  readonly timeout: number;
  state: CallState = "pending";
  responseHeaders: HeaderMap | null = null;
  responseBody: Uint8Array = EMPTY;
  responseTrailers: HeaderMap | null = null;
  #timer: unknown;

  constructor(
    id: number,
    root: RootContext,
    origin: Context,
    cluster: string,
    headers: HeaderMap,
    body: Uint8Array,
    trailers: HeaderMap,
    timeout: number,
  ) {
    this.id = id;
    this.root = root;
    this.origin = origin;
    this.cluster = cluster;
    this.headers = headers;
    this.body = body;
    this.trailers = trailers;
    this.timeout = timeout;
    const patience = Math.min(timeout, LONGEST_TIMER);
    if (timeout > 0) this.#timer = root.vm.host.environment.schedule(patience, this);
  }

  /** What is sent behind the body; null: nothing. */
  get sentTrailers(): HeaderMap | null {
    const { sendsCallTrailers } = this.root.vm.host.profile;
    return sendsCallTrailers && this.trailers.size > 0 ? this.trailers : null;
  }

  /** The upstream answered. Says whether anybody was still waiting. */
  answer(headers: HeaderMap, body: Uint8Array = EMPTY, trailers: HeaderMap | null = null): boolean {
    if (this.state !== "pending") return false;
    this.#settle("answered");
    this.responseHeaders = headers;
    this.responseBody = body;
    const { absentMapsAreEmpty } = this.root.vm.host.profile;
    this.responseTrailers = trailers ?? (absentMapsAreEmpty ? HeaderMap.empty() : null);
    if (this.root.vm.busy) this.root.vm.defer(this);
    else this.after();
    return true;
  }

  /** No connection, or it broke before the answer was whole. */
  fail(reason = "remote connection failure"): boolean {
    const text = `upstream connect error or disconnect/reset before headers. reset reason: ${reason}`;
    return this.#synthetic("503", text);
  }

  /** The time is over. */
  run(): void {
    this.#timer = undefined;
    if (this.state !== "pending") return;
    this.root.vm.host.environment.cancelHttpCall(this);
    this.#synthetic("504", "upstream request timeout");
  }

  /** Nobody waits any longer. */
  cancel(): void {
    if (this.state !== "pending") return;
    this.#settle("cancelled");
    this.root.vm.host.environment.cancelHttpCall(this);
  }

  /** Tells the plugin. */
  after(): void {
    const root = this.root;
    if (root.deleted) return;
    root.httpAnswer = this;
    // What the plugin asked for is done when the answer is gone (Envoy, measured).
    root.vm.defer({
      after() {
        root.httpAnswer = null;
      },
    });
    root.vm.tell(
      "onHttpCallResponse",
      root,
      this.id,
      this.responseHeaders?.size ?? 0,
      this.responseBody.length,
      this.responseTrailers?.size ?? 0,
    );
    root.httpAnswer = null;
  }

  #synthetic(status: string, text: string): boolean {
    if (!this.root.vm.host.profile.answersFailedCalls) return this.answer(HeaderMap.empty());
    const body = bytesOf(text);
    const headers = HeaderMap.of([
      [bytesOf(":status"), bytesOf(status)],
      [bytesOf("content-length"), bytesOf(String(body.length))],
      [bytesOf("content-type"), bytesOf("text/plain")],
    ]);
    return this.answer(headers, body);
  }

  #settle(state: CallState): void {
    this.state = state;
    this.root.httpCalls.delete(this.id);
    if (this.#timer !== undefined) this.root.vm.host.environment.cancel(this.#timer);
    this.#timer = undefined;
  }
}

/** Starts a call-out; the id, or the status that says why not. */
export function startHttpCall(
  context: Context,
  cluster: Uint8Array,
  headers: readonly Pair[] | null,
  body: Uint8Array,
  trailers: readonly Pair[] | null,
  timeout: number,
): { status: Status; id: number } {
  const root = context.root;
  if (root === null) return refused(Status.BadArgument);
  const { host } = root.vm;
  const name = textOf(cluster);
  if (timeout > host.profile.longestTimeout || !host.environment.hasCluster(name)) {
    host.diagnosis.badCall(context, name, timeout, null);
    return refused(Status.BadArgument);
  }
  const map = HeaderMap.empty();
  for (const [key, value] of headers ?? []) {
    map.add(key, value);
    host.diagnosis.headerValue(context, OF_CALL, key, value);
  }
  if (!map.has(":path") || !map.has(":method") || !map.has(":authority")) {
    host.diagnosis.badCall(context, name, timeout, map);
    return refused(Status.BadArgument);
  }
  host.profile.completeCall(map, body.length, timeout);
  const last = HeaderMap.empty();
  for (const [key, value] of trailers ?? []) last.add(key, value);
  const id = root.vm.lastCallIds.next(CallKind.Http, (id) => root.httpCalls.has(id));
  const call = new HttpCall(id, root, context, name, map, copyOf(body), last, timeout);
  root.httpCalls.set(id, call);
  host.environment.httpCall(call);
  return { status: Status.Ok, id };
}

function refused(status: Status): { status: Status; id: number } {
  return { status, id: 0 };
}

/** No map of a stream. */
const OF_CALL = -1;
/** Milliseconds; timers know no more, and 24 days are as good as more. */
const LONGEST_TIMER = 0x7fffffff;
