/** The trace of a test: the last calls between plugins and host, and how a person reads them. */
import type { TraceEntry, TraceSink, TraceValue } from "../engine/trace.js";

export class Trace implements TraceSink {
  readonly #entries: TraceEntry[] = [];

  /** Told when a call has returned; an instrument may put something here. */
  end?: (entry: TraceEntry) => void;

  begin(entry: TraceEntry): void {
    if (this.#entries.length >= MOST) this.#entries.splice(0, MOST / 2);
    this.#entries.push(entry);
  }

  /** The calls in the order in which they began; the oldest of very many are forgotten. */
  get entries(): readonly TraceEntry[] {
    return this.#entries;
  }

  /** Names of the callbacks that ran, in order. */
  get callbacks(): string[] {
    return this.#entries.filter(({ kind }) => kind === "callback").map(({ name }) => name);
  }

  /** The calls of one name. */
  of(name: string): TraceEntry[] {
    return this.#entries.filter((entry) => entry.name === name);
  }

  clear(): void {
    this.#entries.length = 0;
  }

  /** One line per call, indented by depth; of all, or of the last `count`. */
  text(count = Infinity): string {
    return this.#entries.slice(-count).map(line).join("\n");
  }
}

function line(entry: TraceEntry): string {
  const args = entry.args.map(([name, value]) => `${name}: ${show(value)}`).join(", ");
  const arrow = entry.kind === "callback" ? "→" : "←";
  const results = entry.results.map(([name, value]) => `${name} = ${show(value)}`);
  const came = [
    ...(entry.result === undefined ? [] : [show(entry.result, true)]),
    ...results,
    ...(entry.thrown === undefined ? [] : [`threw ${entry.thrown}`]),
  ].join(", ");
  const context = entry.effectiveId === entry.contextId ? "" : ` as ${entry.effectiveId}`;
  return `${"  ".repeat(entry.depth)}${arrow} [${entry.contextId}${context}] ${entry.name}(${args})${came === "" ? "" : ` = ${came}`}`;
}

function show(value: TraceValue, bare = false): string {
  if (typeof value === "string") return bare ? value : JSON.stringify(cut(value));
  if (value instanceof Uint8Array) return `${value.length} bytes ${hex(value)}`;
  if (Array.isArray(value)) return JSON.stringify(value);
  return String(value);
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text);
const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 16)).toString("hex") + (bytes.length > 16 ? "…" : "");
const MOST = 20_000;
