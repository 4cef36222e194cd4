/** Reads what a host's log shows of a case: the probe's notes, the ABI trace, and what else was said. */
import type { Observation } from "../../case.js";
import { isNote } from "../../notes.js";
import { renderTrace } from "../../trace.js";
import type { LogEntry } from "./log.js";
import { traceEvents } from "./trace.js";

/** What log entries show; the main thread configures a VM of its own, whose notes do not count. */
export function observe(
  entries: readonly LogEntry[],
  mainThread: string,
): Pick<Observation, "notes" | "trace" | "log"> {
  const worker = entries.filter(({ thread }) => thread !== mainThread || thread === "");
  return {
    notes: worker.flatMap((entry) => noteOf(entry) ?? []),
    trace: renderTrace(traceEvents(worker)),
    log: entries
      .filter(
        ({ level, thread }) => LEVELS.test(level) && (thread !== mainThread || level !== "info"),
      )
      .concat(entries.filter(({ level }) => level === ""))
      .filter((entry) => noteOf(entry) === undefined)
      .map(render),
  };
}

const LEVELS = /info|warn|error|critical/;

function render({ level, message }: LogEntry): string {
  if (level === "") return message;
  return `${level}: ${message.split("\n")[0]!.replace(/^wasm log[^:]*: /, "")}`;
}

/** The probe's note in a log entry; in a plain line it stands at the end, whatever the host writes before it. */
function noteOf({ component, level, message }: LogEntry): string | undefined {
  if (component === "") return PLAIN.exec(message)?.[1];
  if (component !== "wasm" || level !== "info") return undefined;
  const text = /^wasm log[^:]*: (.*)$/s.exec(message)?.[1];
  return text !== undefined && isNote(text) ? text : undefined;
}

const PLAIN =
  /(?:^|[\s:\]])((?:> (?:proxy|envoy)_on_\w+(?: \d+)*|(?:proxy|envoy|fd|clock|random|environ|args|proc)_\w+ (?:-|-?\d+)(?: .*)?|peek ".*|grow -?\d+))$/;
