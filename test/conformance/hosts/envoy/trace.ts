/** Reads Envoy's `wasm:trace` log: the ABI calls of the worker's VMs. */
import type { TraceEvent } from "../../trace.js";
import type { LogEntry } from "./process.js";

/** The ABI calls among log entries. */
export function traceEvents(entries: readonly LogEntry[]): TraceEvent[] {
  const events: TraceEvent[] = [];
  let depth = 0;
  for (const { component, message } of entries) {
    if (component !== "wasm") continue;
    const call = /^\[(host->vm|vm->host)\] ([\w.]+)\(([^)]*)\)/.exec(message);
    const ended = /^\[(?:host<-vm|vm<-host)\] [\w.]+ return: (\S+)/.exec(message);
    if (call) {
      depth++;
      const args = call[3] ? call[3].split(", ") : [];
      events.push({ kind: call[1] === "host->vm" ? "callback" : "hostcall", name: call[2]!, args });
    } else if (ended) {
      depth--;
      events.push({ kind: "return", value: ended[1] });
    } else if (depth > 0 && /^Function: \S+ failed/.test(message)) {
      depth = 0;
      events.push({ kind: "trap" });
    }
  }
  return events;
}
