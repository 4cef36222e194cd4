/** A host's log as entries: in the suite's own format, in Envoy's default one, or plain lines. */

export interface LogEntry {
  /** Empty for a plain line, like level and component. */
  readonly thread: string;
  readonly level: string;
  readonly component: string;
  message: string;
}

/** What Envoy is asked to write: marks that no message holds. */
export const LOG_FORMAT = "\u0001%t\u0001%l\u0001%n\u0001%v";

const OURS = /^\u0001(\d+)\u0001(\w+)\u0001(\w+)\u0001(.*)$/;
const DEFAULT = /^\[[-\d]+ [:.\d]+\]\[(\d+)\]\[(\w+)\]\[(\w+)\] (?:\[[^\]\s]+:\d+\] )?(.*)$/;

/** The log of one process, from several streams. */
export class Log {
  readonly entries: LogEntry[] = [];
  #isFormatted = false;

  /** A reader of one stream. */
  reader(): (data: Buffer) => void {
    let rest = "";
    return (data) => {
      const lines = (rest + data.toString("latin1")).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#add(line);
    };
  }

  #add(line: string): void {
    const match = OURS.exec(line) ?? DEFAULT.exec(line);
    if (match) {
      const [, thread = "", level = "", component = "", message = ""] = match;
      this.entries.push({ thread, level, component, message });
      this.#isFormatted = true;
    } else if (this.#isFormatted) {
      // A message of several lines.
      this.entries.at(-1)!.message += `\n${line}`;
    } else if (line) {
      this.entries.push({ thread: "", level: "", component: "", message: line });
    }
  }
}
