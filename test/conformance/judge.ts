/** Compares what a host showed with what a case expects of it. */
import type { Case, ExpectedMessage, Expectation, Message, Observation, Profile } from "./case.js";
import { readNotes } from "./notes.js";

/** What a profile is expected to show: what `envoy` shows, unless the case says otherwise for this profile. */
export function expectationOf(given: Case, profile: Profile): Expectation {
  return { ...given.expect["envoy"], ...given.expect[profile] };
}

/** The differences, one sentence each; none means that the host conforms. */
export function judge(
  given: Case,
  profile: Profile,
  observation: Observation,
  name: string,
): string[] {
  const expected = { ...expectationOf(given, profile), ...given.expect[name] };
  const notes = readNotes(observation.notes, given.abi);
  return [
    ...(observation.died ? [observation.died] : []),
    ...judgeStart(expected.start ?? "accepted", observation.start),
    ...judgeList("calls", expected.calls, notes.calls),
    ...judgeList("callbacks", expected.callbacks, notes.callbacks),
    ...judgeMessages("client", expected.client, observation.client),
    ...judgeMessages("upstream", expected.upstream, observation.upstream),
    ...judgeLog(expected.log ?? [], [observation.start, ...observation.log]),
  ];
}

function judgeStart(expected: string, actual: string): string[] {
  if ((expected === "accepted") === (actual === "accepted")) return [];
  return [`start: expected ${expected}, got ${actual.trim()}`];
}

function judgeLog(expected: readonly string[], lines: readonly string[]): string[] {
  return expected
    .filter((part) => !lines.some((line) => line.includes(part)))
    .map(
      (part) =>
        `log: no line holds \`${part}\`; there are: ${lines.slice(1).join(" | ") || "none"}`,
    );
}

function judgeList(
  what: string,
  expected: readonly string[] | null | undefined,
  actual: readonly string[],
): string[] {
  if (!expected) return [];
  const at = expected.findIndex((line, index) => line !== actual[index]);
  if (at < 0 && expected.length === actual.length) return [];
  const index = at < 0 ? expected.length : at;
  return [
    `${what}[${index}]: expected ${expected[index] ?? "nothing more"}, got ${actual[index] ?? "nothing more"}`,
  ];
}

function judgeMessages(
  what: string,
  expected: readonly ExpectedMessage[] | null | undefined,
  actual: readonly Message[],
): string[] {
  if (!expected) return [];
  if (expected.length !== actual.length)
    return [`${what}: expected ${expected.length} messages, got ${actual.length}`];
  return expected.flatMap((message, index) =>
    judgeMessage(`${what}[${index}]`, message, actual[index]!),
  );
}

function judgeMessage(what: string, expected: ExpectedMessage, actual: Message): string[] {
  const plain = (["status", "method", "path", "body"] as const)
    .filter((key) => expected[key] !== undefined && expected[key] !== actual[key])
    .map((key) => `${what}.${key}: expected ${String(expected[key])}, got ${String(actual[key])}`);
  const outcome = expected.outcome ?? "complete";
  return [
    ...(outcome === actual.outcome
      ? []
      : [`${what}: expected it ${outcome}, it is ${actual.outcome}`]),
    ...plain,
    ...judgeFields(`${what}.headers`, expected.headers, actual.headers),
    ...judgeFields(`${what}.trailers`, expected.trailers, actual.trailers),
  ];
}

function judgeFields(
  what: string,
  expected: Readonly<Record<string, string | null>> | undefined,
  actual: readonly (readonly [string, string])[],
): string[] {
  return Object.entries(expected ?? {}).flatMap(([name, value]) => {
    const values = actual.filter(([key]) => key === name).map(([, text]) => text);
    const got = values.length ? values.join(", ") : null;
    return got === (value === null ? null : String(value))
      ? []
      : [`${what}.${name}: expected ${value ?? "none"}, got ${got ?? "none"}`];
  });
}
