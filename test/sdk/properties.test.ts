/** The SDK has every property of the specification, and each decodes what the host encodes. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PROPERTIES } from "@proxywasm/abi/host/properties";
import { startPlugin } from "@proxywasm/host/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const SOURCE = fileURLToPath(
  new URL("../../sdk/assembly/generated/properties.ts", import.meta.url),
);
const functions = [
  ...(await readFile(SOURCE, "utf8")).matchAll(
    /^export function (\w+)\(\s*([^)]*?),?\s*\): (.+) \{$/gm,
  ),
].map(([, name = "", parameters = "", type = ""]) => ({ name, parameters, type }));

/** What stands for a value in the log, by the function's type. */
const SHOWN: Record<string, (call: string) => string> = {
  "string | null": (call) => `text(${call})`,
  "Uint8Array | null": (call) => `bytes(${call})`,
  "Fields | null": (call) => `map(${call})`,
  "string[] | null": (call) => `list(${call})`,
};

/** A plugin that reads all of them, and logs name and value. */
const PLUGIN = `
import { Action, Fields, HttpContext, lastStatus, log, PluginContext, registerHttpFilter, Status } from "@proxywasm/sdk";
import * as properties from "@proxywasm/sdk/properties";
class Every extends HttpContext<PluginContext> {
  onRequestHeaders(endOfStream: bool): Action {
    let value = "";
${functions
  .map(({ name, parameters, type }) => {
    const call = `properties.${name}(${parameters.startsWith("key") ? '"key"' : ""})`;
    return `    value = ${(SHOWN[type] ?? ((each: string) => `${each}.toString()`))(call)};
    log.info("${name}=" + (lastStatus() == Status.Ok ? value : "missing " + value));`;
  })
  .join("\n")}
    return Action.Continue;
  }
}
function text(value: string | null): string { return value === null ? "null" : value; }
function bytes(value: Uint8Array | null): string { return value ? value.length.toString() : "null"; }
function list(value: string[] | null): string { return value ? value.join("+") : "null"; }
function map(value: Fields | null): string {
  let shown = "";
  if (!value) return "null";
  for (let i = 0; i < value.length; ++i) shown += value.name(i) + ":" + value.value(i) + ";";
  return shown;
}
registerHttpFilter<PluginContext, Every>();
`;

const folder = `${import.meta.dirname}/plugins/properties`;
await mkdir(`${folder}/build`, { recursive: true });
await writeFile(`${folder}/build/every.ts`, PLUGIN);
const module = await buildPlugin(folder, { entry: "build/every.ts" });

/** Name → value, as the plugin logged it on a host with these properties. */
async function read(properties: Record<string, never> = {}): Promise<Map<string, string>> {
  const plugin = await startPlugin(module, { properties });
  plugin.send();
  expect(plugin.failure).toBeNull();
  return new Map(
    plugin.logs.map(({ message }) => {
      const at = message.indexOf("=");
      return [message.slice(0, at), message.slice(at + 1)];
    }),
  );
}

describe("properties", () => {
  it("are all there, one function for each", async () => {
    expect(functions.length).toBe(Object.keys(PROPERTIES).length);
    expect((await read()).size).toBe(functions.length);
  });

  it("that are missing are null, or the number that no value has", async () => {
    const values = await read();
    expect(values.get("upstreamAddress")).toBe("missing null");
    expect(values.get("upstreamPort")).toBe("missing -1");
    expect(values.get("upstreamNumEndpoints")).toBe("missing 18446744073709551615");
    expect(values.get("xdsNodeMetadataEnvoyStatusPort")).toBe("missing NaN");
    expect(values.get("xdsNodeMetadataPilotSan")).toBe("missing null");
  });

  it("decode every encoding", async () => {
    const set: Record<string, unknown> = {
      "xds.node.id": "€ 😀",
      "xds.node.metadata.LABELS": { a: "1", b: "" },
      "xds.node.metadata.PILOT_SAN": ["x", "", "y"],
      "xds.node.metadata.ENVOY_STATUS_PORT": 0.5,
      "xds.node.metadata.PROXY_CONFIG.holdApplicationUntilProxyStarts": true,
      "xds.node.locality": new Uint8Array(5),
      "xds.listener_direction": -2n,
      "upstream.num_endpoints": 2n ** 63n,
      "upstream.cx_pool_ready_duration": 1_500n,
    };
    const values = await read(set as Record<string, never>);
    expect(
      [
        "xdsNodeId",
        "xdsNodeMetadataLabels",
        "xdsNodeMetadataPilotSan",
        "xdsNodeMetadataEnvoyStatusPort",
        "xdsNodeMetadataProxyConfigHoldApplicationUntilProxyStarts",
        "xdsNodeLocality",
        "xdsListenerDirection",
        "upstreamNumEndpoints",
        "upstreamCxPoolReadyDuration",
      ].map((name) => values.get(name)),
    ).toEqual(["€ 😀", "a:1;b:;", "x++y", "0.5", "true", "5", "-2", "9223372036854775808", "1500"]);
  });
});
