/** Reads Envoy's `wasm:trace` log: the ABI calls of the worker's VMs. */
import type { TraceEvent } from "../../trace.js";
import type { LogEntry } from "./log.js";

/** The ABI calls among log entries. */
export function traceEvents(entries: readonly LogEntry[]): TraceEvent[] {
  const events: TraceEvent[] = [];
  for (const { component, message } of entries) {
    if (component !== "wasm") continue;
    const call = /^\[(host->vm|vm->host)\] ([\w.]+)\(([^)]*)\)/.exec(message);
    const ended = /^\[(?:host<-vm|vm<-host)\] [\w.]+ return: (\S+)/.exec(message);
    if (call) {
      const args = call[3] ? call[3].split(", ") : [];
      events.push({ kind: call[1] === "host->vm" ? "callback" : "hostcall", name: call[2]!, args });
    } else if (ended) {
      events.push({ kind: "return", value: ended[1] });
    } else if (/^Function: \S+ failed/.test(message)) {
      events.push({ kind: "trap" });
    }
  }
  return events;
}
