/** A command as a host under test: a real Envoy conforms by it, and what goes wrong with a command is said. */
import { findEnvoy } from "@proxywasm/proxy/testing";
import { describe, expect, it } from "vitest";
import { parseCases } from "./cases.js";
import { runCases, type Result } from "./conform.js";
import { CommandHost } from "./hosts/command.js";
import { REFEREE } from "./hosts/index.js";

async function run(line: string, text: string, seconds?: number): Promise<Result[]> {
  const host = new CommandHost("command", line, seconds);
  try {
    return await runCases(parseCases(text, "f.yaml"), host, []);
  } finally {
    await host.close();
  }
}

const HTTP = `
- id: reads
  title: Reads a header and logs
  source: [test]
  program:
    stream:
      on_request_headers: [[get_header_map_value, HTTP_REQUEST_HEADERS, ":path"], [log, WARN, hello]]
  expect:
    envoy:
      calls: ['get_header_map_value OK "/"', log OK]
      log: ["warning: hello"]
      client: [{ status: 200, body: ok }]
`;
const TCP = `
- id: counts
  title: Sees one connection, not the probing for readiness
  source: [test]
  listener: tcp
  program: { stream: { on_downstream_data: [[get_buffer_bytes, DOWNSTREAM_DATA, 0, 10]] } }
  traffic: [{ connect: true }, { send: abc }, { halfClose: true }]
  expect:
    envoy:
      calls: ['get_buffer_bytes OK "abc"', get_buffer_bytes OK null]
`;
const TRAP = `
- id: traps
  title: Traps in one of the VMs that Envoy starts
  source: [test]
  program: { stream: { on_request_headers: [trap] } }
  expect:
    envoy:
      callbacks:
        - on_context_create(1, 0)
        - on_vm_start(1, 0)
        - on_configure(1, 33)
        - on_context_create(2, 1)
        - on_request_headers(2, 5, 1)
      client: [{ status: 503 }]
`;

describe("a real Envoy as a command", () => {
  it("conforms, with the Node host's trace where its log shows one", async () => {
    const { path } = await findEnvoy({ version: REFEREE.slice("envoy@".length) });
    const flags =
      "--concurrency 1 --use-dynamic-base-id -l warning --component-log-level wasm:trace";
    const results = await run(`${path} -c {config} ${flags}`, HTTP + TCP + TRAP);
    expect(results.map(({ given, notes }) => [given.id, ...notes])).toEqual([
      ["reads"],
      ["counts"],
      ["traps"],
    ]);
    expect(results[0]?.observation?.trace).toContain("proxy_on_request_headers(2, 5, 1)");
  });
});

describe("a command that is no host", () => {
  it.each([
    ["ends at once", "echo no such luck; exit 3", /no such luck\nthe command ended: exit code 3/],
    [
      "does not exist",
      "no-such-proxy {config}",
      /no-such-proxy: not found\nthe command ended: exit code 127/,
    ],
    ["never listens", "sleep 60", /nothing listened on 127\.0\.0\.1:\d+ within 1 s/],
  ])("that %s is said with its last words", async (_, line, message) => {
    const [result] = await run(line, HTTP, 1);
    expect(result?.verdict).toBe("failed");
    expect(result?.notes[0]).toMatch(message);
  });

  it("cannot be asked to change its configuration", async () => {
    const text = `${HTTP}  traffic: [{ removePlugins: true }]\n`;
    const [result] = await run("exit 1", text);
    expect(result).toMatchObject({
      verdict: "unaskable",
      notes: ["a command's configuration cannot change while it runs"],
    });
  });
});
