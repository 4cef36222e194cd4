/** What the suite says to people whose input is wrong. */
import { describe, expect, it } from "vitest";
import { parseCases } from "./cases.js";
import { runCases } from "./conform.js";
import type { Case, Host } from "./case.js";
import { openHost, REFEREE } from "./hosts/index.js";
import { encodeProgram } from "./program.js";
import { loadAbi } from "./abi.js";

const CASE = "- id: a\n  title: t\n  source: [s]\n";

describe("a malformed case file", () => {
  it.each([
    ["unclosed YAML", "- id: [", /^f\.yaml:1: /],
    [
      "a missing member",
      "- id: a\n  title: t\n  source: [s]\n",
      /^f\.yaml: case a: the case must have required property 'expect'/,
    ],
    [
      "an unknown member",
      `${CASE}  expect: { envoy: {} }\n  colour: red\n`,
      /case a: the case must NOT have additional properties \(colour\)/,
    ],
    [
      "an unknown step",
      `${CASE}  traffic: [{ fly: true }]\n  expect: { envoy: {} }\n`,
      /case a: traffic\.0/,
    ],
    [
      "an id with spaces",
      "- id: a b\n  title: t\n  source: [s]\n  expect: { envoy: {} }\n",
      /case a b: id must match pattern/,
    ],
  ])("%s is named with its place", (_, text, message) => {
    expect(() => parseCases(text, "f.yaml")).toThrow(message);
  });
});

describe("a wrong program", () => {
  const abi = loadAbi("0.2.1");
  it.each([
    [
      "an unknown hostcall",
      { stream: { on_log: [["get_weather"]] } },
      /on_log\[0\]: ABI 0\.2\.1 has no hostcall get_weather/,
    ],
    ["an unknown callback", { stream: { on_rain: [] } }, /has no callback on_rain/],
    [
      "a missing argument",
      { stream: { on_log: [["log", "INFO"]] } },
      /proxy_log\.message: missing/,
    ],
    ["too many arguments", { stream: { on_log: [["done", 1]] } }, /proxy_done has 0 arguments/],
    [
      "an unknown enumeration value",
      { stream: { on_log: [["log", "LOUD", "x"]] } },
      /`"LOUD"` is no value of proxy_log_level_t/,
    ],
    ["an unknown step", { stream: { on_log: [{ dance: 1 }] } }, /there is no step `dance`/],
  ])("%s is named with its place", (_, program, message) => {
    expect(() => encodeProgram(abi, program as never)).toThrow(message);
  });
});

describe("hosts", () => {
  it("an unknown host is refused, and the known ones are listed", async () => {
    await expect(openHost("apache")).rejects.toThrow(
      /no host `apache`: known are node, node:spec, envoy@1\.40\.0.*, envoy@1\.36\.2, envoy:PATH/,
    );
  });

  it("a host's module that cannot be loaded is named with the cause", async () => {
    await expect(openHost("module:./nowhere.mjs")).rejects.toThrow(
      /^\.\/nowhere\.mjs cannot be loaded: Cannot find/,
    );
  });

  it("a plugin that runs without end is named, and the next case runs on a new Envoy", async () => {
    const spins = `${CASE}  program: { stream: { on_request_headers: [spin] } }\n  expect: { envoy: {} }\n`;
    const works = `${CASE.replace("id: a", "id: b")}  expect: { envoy: { client: [{ status: 200 }] } }\n`;
    const host = await openHost(REFEREE);
    try {
      const results = await runCases(parseCases(spins + works, "f.yaml"), host, []);
      expect(results.map(({ verdict, notes }) => [verdict, ...notes])).toEqual([
        ["failed", "Envoy was ended: the worker does not answer: its plugin runs without end"],
        ["passed"],
      ]);
    } finally {
      await host.close();
    }
  });

  it("a host that dies is named with the case, and the run goes on", async () => {
    const [first, second] = parseCases(
      `${CASE}  expect: { envoy: {} }\n- id: b\n  title: t\n  source: [s]\n  expect: { envoy: {} }\n`,
      "f.yaml",
    ) as [Case, Case];
    const seen: string[] = [];
    const host: Host = {
      name: "fragile",
      profile: "envoy",
      run: (given) => {
        seen.push(given.id);
        const empty = {
          start: "accepted",
          notes: [],
          trace: [],
          client: [],
          upstream: [],
          log: [],
        };
        return Promise.resolve(given.id === "a" ? { ...empty, died: "it ended: SIGSEGV" } : empty);
      },
      close: () => Promise.resolve(),
    };
    const results = await runCases([first, second], host, []);
    expect(seen).toEqual(["a", "b"]);
    expect(results.map(({ verdict, notes }) => [verdict, ...notes])).toEqual([
      ["failed", "it ended: SIGSEGV"],
      ["passed"],
    ]);
  });

  it("a known gap fails the run once it has closed", async () => {
    const [given] = parseCases(`${CASE}  expect: { envoy: {} }\n`, "f.yaml");
    const host = {
      name: "h",
      profile: "envoy" as const,
      run: () =>
        Promise.resolve({
          start: "accepted",
          notes: [],
          trace: [],
          client: [],
          upstream: [],
          log: [],
        }),
      close: () => Promise.resolve(),
    };
    const [result] = await runCases([given!], host, [
      { case: "a", host: "h", reason: "was broken" },
    ]);
    expect(result?.verdict).toBe("closed");
  });
});
