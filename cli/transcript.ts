/** Writes down what happened to each request, in order, in lines that a person enjoys reading. */
import { performance } from "node:perf_hooks";
import { styleText } from "node:util";
import type { TraceEntry, TraceSink, TraceValue } from "@proxywasm/host";

/** Who acts in a line. */
type Actor = "client" | "upstream" | "plugin" | "hostcall" | "log";

const COLORS = {
  client: "cyan",
  upstream: "magenta",
  plugin: "green",
  hostcall: "gray",
  log: "yellow",
} as const;

/** Columns of a line: those of the terminal, within limits. */
export const WIDTH = Math.min(100, Math.max(80, process.stdout.columns ?? 100));

/** Where the times stand: they take 8 columns, and who prints the lines has a margin of 3. */
const TIME_COLUMN = WIDTH - 8 - 3;

interface Line {
  readonly actor: Actor;
  readonly indent: number;
  text: string;
  /** Milliseconds it took, once it is over. */
  time: number | undefined;
}

/** Collects lines; a call that is nested in another is indented. Pass it as the host's `trace`. */
export class Transcript implements TraceSink {
  #lines: Line[] = [];
  readonly #open = new Map<TraceEntry, { line: Line; began: number }>();

  constructor(private readonly colors: boolean) {}

  /** Something that is no ABI call: a message on the wire, a log line. */
  note(actor: Actor, text: string, time?: number): void {
    this.#lines.push({ actor, indent: 0, text, time });
  }

  begin(entry: TraceEntry): void {
    const actor = entry.kind === "callback" ? "plugin" : "hostcall";
    const line: Line = { actor, indent: entry.depth, text: entry.name, time: undefined };
    this.#lines.push(line);
    this.#open.set(entry, { line, began: performance.now() });
  }

  end(entry: TraceEntry): void {
    const open = this.#open.get(entry);
    if (open === undefined) return;
    this.#open.delete(entry);
    open.line.time = performance.now() - open.began;
    open.line.text = describe(entry, TIME_COLUMN - MARGIN - 2 * entry.depth);
  }

  /** The lines since the last call, as text. */
  take(): string {
    const lines = this.#lines.map((line) => this.#format(line));
    this.#lines = [];
    return lines.join("\n");
  }

  #format({ actor, indent, text, time }: Line): string {
    const left = `  ${actor.padEnd(10)}${"  ".repeat(indent)}`;
    const middle = text.padEnd(TIME_COLUMN - left.length);
    const right = time === undefined ? "" : duration(time).padStart(8);
    if (!this.colors) return `${left}${middle}${right}`.trimEnd();
    return `${styleText(COLORS[actor], left)}${middle}${styleText("dim", right)}`.trimEnd();
  }
}

/** Columns before the text of a line. */
const MARGIN = 12;

/** `12 µs`, `3.4 ms`, `1.2 s`. */
export function duration(ms: number): string {
  if (ms < 1) return `${Math.round(ms * 1000)} µs`;
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** `name #context (arguments) → outcome`; of a line that is too long the arguments are cut, the outcome never. */
function describe(entry: TraceEntry, room: number): string {
  const isCallback = entry.kind === "callback";
  // The first argument of a callback is its context.
  const args = isCallback ? entry.args.slice(1) : entry.args;
  const name =
    isCallback && entry.args.length > 0 ? `${entry.name} #${entry.contextId}` : entry.name;
  const inside = args.map(argument).join(", ");
  const end = outcome(entry);
  if (inside === "") return name + end;
  const left = Math.max(8, room - name.length - end.length - 3);
  return `${name} (${inside.length > left ? `${inside.slice(0, left - 1)}…` : inside})${end}`;
}

/** Numbers and truth values need their name; what is text explains itself. */
function argument([name, value]: readonly [string, TraceValue]): string {
  const plain =
    typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
  return plain ? `${name} ${value}` : show(value);
}

function outcome({ result, results, thrown }: TraceEntry): string {
  if (thrown !== undefined) return ` → trapped: ${thrown}`;
  const parts = [
    ...(result === undefined ? [] : [typeof result === "string" ? result : show(result)]),
    ...results.map(([, value]) => show(value)),
  ];
  return parts.length === 0 ? "" : ` → ${parts.join(", ")}`;
}

/** Enumeration values are upper-case words and stand bare; other text is quoted. */
function show(value: TraceValue): string {
  if (typeof value === "string")
    return /^[A-Z][A-Z0-9_]+$/.test(value) ? value : JSON.stringify(value);
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (!Array.isArray(value)) return String(value);
  return value.every((one) => typeof one === "string") ? value.join(".") : `${value.length} pairs`;
}
