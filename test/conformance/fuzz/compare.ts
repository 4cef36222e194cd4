/** Compares what two hosts showed of one batch: traces, notes, what clients and upstreams got. */
import type { Message, Observation } from "../case.js";
import { firstDifference } from "../trace.js";

/** Where two hosts part. */
export interface Found {
  /** The trial during which it shows, counted by streams. */
  readonly at: number;
  readonly text: string;
}

/** The first difference, if there is one. */
export function compare(expected: Observation, actual: Observation, chain = 1): Found | undefined {
  if (expected.died) return { at: streams(expected.notes, chain), text: expected.died };
  if (actual.died) return { at: streams(actual.notes, chain), text: actual.died };
  if ((expected.start === "accepted") !== (actual.start === "accepted"))
    return { at: 0, text: `the plugin starts\n  + ${expected.start}\n  - ${actual.start}` };
  return (
    compareLines(inTurn(expected.trace), inTurn(actual.trace), chain) ??
    compareLines(inTurn(expected.notes.map(mask)), inTurn(actual.notes.map(mask)), chain) ??
    compareMessages("client", expected.client.map(response), actual.client.map(response)) ??
    compareMessages("upstream", requests(expected.upstream), requests(actual.upstream))
  );
}

/**
 * What the event loop does when it comes to it, at the end: whether a queue's bell rings before or after what else has
 * arrived is nobody's promise.
 */
function inTurn(lines: readonly string[]): string[] {
  const isBell = lines.map((line) => /^(?:> )?proxy_on_queue_ready/.test(line));
  // Of a trace, what is inside it too.
  for (let index = 1; index < lines.length; index++)
    if (isBell[index - 1] && /^(?: |= )/.test(lines[index]!)) isBell[index] = true;
  return [
    ...lines.filter((_, index) => !isBell[index]),
    ...lines.filter((_, index) => isBell[index]),
  ];
}

function compareLines(
  expected: readonly string[],
  actual: readonly string[],
  chain: number,
): Found | undefined {
  const text = firstDifference(expected, actual);
  if (text === undefined) return undefined;
  const line = Number(/^line (\d+)/.exec(text)?.[1]);
  return { at: streams(expected.slice(0, line), chain), text };
}

/** Which stream the last of some lines belongs to. */
function streams(lines: readonly string[], chain: number): number {
  const created = lines.filter((line) =>
    /^(?:> )?proxy_on_context_create[ (]\d+,? [1-9]/.test(line),
  ).length;
  return Math.max(0, Math.ceil(created / chain) - 1);
}

/** How long an upstream took, and when, is a clock's affair. */
function mask(note: string): string {
  return note
    .replace(/(x-envoy-upstream-service-time\\x00)\d+/g, "$1*")
    .replace(/(date\\x00)\w+, [\w :]+ GMT/g, "$1*");
}

function compareMessages(
  who: string,
  expected: readonly unknown[],
  actual: readonly unknown[],
): Found | undefined {
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const left = JSON.stringify(expected[index] ?? null);
    const right = JSON.stringify(actual[index] ?? null);
    if (left !== right)
      return { at: index, text: `what the ${who} gets [${index}]\n  + ${left}\n  - ${right}` };
  }
  return undefined;
}

/** What of a response does not come from the proxy itself; without a status it is what a connection brought. */
function response({ status, headers, body, trailers, outcome }: Message): unknown {
  const length = headers.find(([name]) => name === "content-length")?.[1];
  // What peers make of a body of another length than announced is their affair.
  const isBroken = length !== undefined && Number(length) !== body.length;
  if (isBroken) return { body: "" };
  if (status === undefined) return { body };
  if (outcome !== "complete") return { body: "" };
  const own = ofPlugin(headers);
  return { status, own, body, trailers };
}

/** What of a request must arrive, whatever becomes of it: how much of a body does when it is reset, is a race. */
function requests(messages: readonly Message[]): unknown[] {
  return (
    messages
      // A call that is cancelled at once arrives or not.
      .filter(({ method, path }) => method !== "TCP" && !path?.startsWith("/pkg.Svc/"))
      .map(({ method, path, headers }) => ({ method, path, own: ofPlugin(headers) }))
  );
}

/** Without what the proxy adds, or says about this one connection. */
function ofPlugin(headers: Message["headers"]): (readonly [string, string])[] {
  return headers
    .filter(
      ([name]) =>
        !/^(:.*|host|content-length|date|server|connection|transfer-encoding|x-envoy-.*)$/.test(
          name,
        ),
    )
    .sort();
}
