/**
 * Matchers for vitest (and Jest): messages say what was there, and show the calls that led to it.
 *
 * ```ts
 * import { matchers } from "@proxywasm/host/testing";
 * expect.extend(matchers);
 * expect(response).toHaveHeader("hello", "world");
 * ```
 */
import type { RuleId } from "../machine/rules.js";
import { describeWarning, type TestHost } from "./host.js";
import { TestMessage, type TestHeaders } from "./messages.js";
import type { TestPlugin } from "./plugin.js";
import { TestResponse } from "./stream.js";

interface MatcherResult {
  readonly pass: boolean;
  message(): string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

type Text = string | RegExp;

export const matchers = {
  /** A message has a header; with a value, one of its values is that, or matches it. */
  toHaveHeader(received: unknown, name: string, value?: Text): MatcherResult {
    const headers = headersOf(received);
    const values = headers.getAll(name);
    const pass = value === undefined ? values.length > 0 : values.some((each) => fits(each, value));
    const wanted = value === undefined ? name : `${name}: ${String(value)}`;
    return {
      pass,
      message: () =>
        `expected the message ${pass ? "not " : ""}to have the header\n  ${wanted}\nits headers:\n${list(headers.entries())}`,
      actual: headers.entries().map(([key, each]) => `${key}: ${each}`),
      expected: [wanted],
    };
  },

  /** The client got a response with this status. */
  toHaveStatus(received: unknown, status: number): MatcherResult {
    const response = expectA(TestResponse, received, "a response");
    const pass = response.status === status;
    const was = response.wasReset
      ? `the stream was reset (${response.details})`
      : response.started
        ? `${response.status}, body ${JSON.stringify(cut(response.body))}, details ${JSON.stringify(response.details)}`
        : `no response yet: it is ${response.state}`;
    return {
      pass,
      message: () => `expected the status ${pass ? "not " : ""}to be ${status}; it was ${was}`,
      actual: response.status,
      expected: status,
    };
  },

  /** A plugin answered in place of the upstream; with a status, with that one. */
  toBeLocalReply(received: unknown, status?: number): MatcherResult {
    const response = expectA(TestResponse, received, "a response");
    const pass = response.isLocalReply && (status === undefined || response.status === status);
    return {
      pass,
      message: () =>
        `expected ${pass ? "no " : "a "}local reply${status === undefined ? "" : ` with ${status}`}; ` +
        `the response is ${response.status || "not there"}, ${response.isLocalReply ? "a local reply" : "from the upstream"}`,
    };
  },

  /** A message is held by a plugin. */
  toBePaused(received: unknown): MatcherResult {
    const message = received as { state?: string };
    const pass = message.state === "paused";
    return {
      pass,
      message: () =>
        `expected the message ${pass ? "not " : ""}to be paused; it is ${String(message.state)}`,
    };
  },

  /** A plugin logged a message: this text as a part of it, or what matches. */
  toHaveLogged(received: unknown, text: Text): MatcherResult {
    const { logs } = received as TestPlugin | TestHost;
    const pass = logs.some(({ message }) =>
      typeof text === "string" ? message.includes(text) : text.test(message),
    );
    return {
      pass,
      message: () =>
        `expected the log ${pass ? "not " : ""}to have\n  ${String(text)}\nit has:\n${logs.map(({ message }) => `  ${message}`).join("\n") || "  nothing"}`,
    };
  },

  /** A hostcall or callback ran, by its name in the ABI; with a number, so often. */
  toHaveCalled(received: unknown, name: string, times?: number): MatcherResult {
    const { trace } = received as TestPlugin | TestHost;
    const count = trace.of(name).length;
    const pass = times === undefined ? count > 0 : count === times;
    return {
      pass,
      message: () =>
        `expected ${name} ${pass ? "not " : ""}to be called${times === undefined ? "" : ` ${times} times`}; it was called ${count} times in:\n${trace.text()}`,
      actual: count,
      expected: times,
    };
  },

  /** The diagnosis warned; with a rule, of that. */
  toHaveWarned(received: unknown, id?: RuleId): MatcherResult {
    const { warnings } = received as TestPlugin | TestHost;
    const pass = warnings.some((warning) => id === undefined || warning.id === id);
    return {
      pass,
      message: () =>
        `expected ${pass ? "no" : "a"} warning${id === undefined ? "" : ` ${id}`}; there ${warnings.length === 0 ? "is none" : `are:\n${warnings.map(describeWarning).join("\n")}`}`,
    };
  },
};

/** What the matchers add to `expect(…)`. */
export interface ProxyWasmMatchers<R = unknown> {
  toHaveHeader(name: string, value?: string | RegExp): R;
  toHaveStatus(status: number): R;
  toBeLocalReply(status?: number): R;
  toBePaused(): R;
  toHaveLogged(text: string | RegExp): R;
  toHaveCalled(name: string, times?: number): R;
  toHaveWarned(id?: RuleId): R;
}

function headersOf(received: unknown): TestHeaders {
  return received instanceof TestMessage ? received.headers : (received as TestHeaders);
}

function expectA<T>(type: new (...args: never[]) => T, received: unknown, what: string): T {
  if (received instanceof type) return received;
  throw new TypeError(`this matcher is for ${what}, not for ${String(received)}`);
}

const fits = (value: string, wanted: Text): boolean =>
  typeof wanted === "string" ? value === wanted : wanted.test(value);
const list = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => `  ${name}: ${value}`).join("\n") || "  none";
const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);
