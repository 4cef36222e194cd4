/** What the host refuses never ends the VM: each part gives its neutral value, and `lastStatus()` says why. */
import { Status } from "@proxywasm/abi/host/enums";
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { startPlugin } from "@proxywasm/host/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(`${import.meta.dirname}/plugins/state`);

const CASES: [path: string, call: keyof Hostcalls, answer: string][] = [
  ["/shared/get/k", "getSharedData", "null"],
  ["/shared/set/k/v", "setSharedData", "false"],
  ["/shared/append/k", "getSharedData", "null"],
  ["/shared/append/k", "setSharedData", "null"],
  ["/shared/add/k/1", "setSharedData", "null"],
  ["/queue/put/vm/x", "resolveSharedQueue", "null"],
  ["/queue/put/vm/x", "enqueueSharedQueue", "false"],
  ["/queue/take/vm", "dequeueSharedQueue", "null"],
  ["/metric/count/a", "defineMetric", "hits_route=a_reporter=test 0"],
  ["/metric/set", "recordMetric", "0"],
  ["/property/text", "getProperty", "null"],
  ["/property/map", "getProperty", "null"],
  ["/property/list", "getProperty", "null"],
  ["/property/set/a/b", "setProperty", "false null"],
  ["/foreign/zip", "callForeignFunction", "null"],
];

describe("when the host refuses", () => {
  it.each(CASES)("%s on %s gives %s", async (path, call, answer) => {
    const plugin = await startPlugin(module, { vmId: "vm" });
    plugin.inject(call, Status.InternalFailure);
    const { response } = plugin.send({ path });
    expect([response.status, response.body]).toEqual([200, answer]);
    expect(plugin.failure).toBeNull();
  });
});

describe("an update that others overtake", () => {
  it.each(["/shared/append/k", "/shared/add/k/1"])("%s is tried again", async (path) => {
    const plugin = await startPlugin(module);
    plugin.inject("setSharedData", Status.CasMismatch, 3);
    const { response } = plugin.send({ path });
    expect(response.body).toBe(path.includes("add") ? "[1]" : "[x]");
  });

  it.each(["/shared/append/k", "/shared/add/k/1"])("%s gives up in the end", async (path) => {
    const plugin = await startPlugin(module);
    plugin.inject("setSharedData", Status.CasMismatch);
    const { response } = plugin.send({ path });
    expect(response.body).toBe("null");
    expect(response.headers.get("last-status")).toBe(String(Status.CasMismatch));
  });
});

it("a metric that was refused once is defined when the host has room again", async () => {
  const plugin = await startPlugin(module);
  plugin.inject("defineMetric", Status.InternalFailure, 2);
  plugin.send({ path: "/metric/count/a" });
  expect(plugin.send({ path: "/metric/count/a" }).response.body).toMatch(/ 1$/);
});
