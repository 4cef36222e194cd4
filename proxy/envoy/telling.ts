/** Picks from Envoy's log the lines that say why it did not start; most of it repeats the configuration. */

/** What begins a line of the log: time, process, level, component, and a place in Envoy's sources. */
const PREFIX = /^\[[\d-]+ [\d:.]+\]\[\d+\](\[\w+\]\[\w+\]) (\[[^\]]*\] )?/;
const WORST = /^\[(error|critical)\]/;
/** The configuration in the middle of a message: a marker that forbids to parse it, then its text. */
const REPETITION =
  /( initializing config )?'?goo\.gle\/debug\w*[\s\S]*?(?=: Proto constraint|bootstrap\.json'|$)(bootstrap\.json')?/g;
/** How many lines are shown. */
const MANY = 12;

/** At most twelve lines, without repetitions; the last ones if none is an error. */
export function tellingLines(log: string): string[] {
  const messages = log
    .trim()
    .split(/\n(?=\[\d{4}-)/)
    .map(short);
  const errors = messages.filter((message) => WORST.test(message));
  const chosen = (errors.length > 0 ? errors : messages).flatMap((message) => message.split("\n"));
  const lines = chosen.map((line) => line.trimEnd()).filter((line) => line !== "");
  const bare = (line: string): string => line.replace(/^\[\w+\]\[\w+\] /, "").trim();
  return lines
    .filter((line, i) => !lines.some((other, j) => j < i && other.includes(bare(line))))
    .slice(-MANY);
}

function short(message: string): string {
  return message
    .replace(PREFIX, "$1 ")
    .replace(REPETITION, "")
    .replace(/\((\w+ValidationError\.[^()]*)\)/g, (_, chain: string) => `(${pathOf(chain)})`);
}

/** `AValidationError.B: embedded message failed validation | caused by BValidationError.C: REASON` → `B.C: REASON`. */
function pathOf(chain: string): string {
  const steps = chain.split(" | caused by ");
  const path = steps.map((step) => /ValidationError\.([^:]+):/.exec(step)?.[1] ?? step);
  return `${path.join(".")}: ${steps.at(-1)?.replace(/^[^:]*: /, "") ?? ""}`;
}
