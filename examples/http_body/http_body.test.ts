/** The body plugin in Node, and with the same assertions on a real Envoy with the configuration of this folder. */
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { startHost } from "@proxywasm/host/testing";
import { availableEnvoy, startEnvoyFile, type Envoy } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);
const envoy = await availableEnvoy();
const ORIGINAL = "[original body]";

const CASES = ["request", "response"].flatMap((where) => [
  { where, operation: "append", body: "[original body][this is appended body]" },
  { where, operation: "prepend", body: "[this is prepended body][original body]" },
  { where, operation: "replace", body: "[this is replaced body]" },
  { where, operation: "invalid", body: "[this is replaced body]" },
]);
const TITLE = "$operation in the $where gives $body";
const headersOf = (where: string, operation: string): Record<string, string> => ({
  "buffer-replace-at": where,
  "buffer-operation": operation,
});

describe("in Node", async () => {
  const host = await startHost();
  const set = host.start(module, { rootId: "set" });
  const echo = host.start(module, { rootId: "echo", allowOnHeadersStopIteration: true });
  const send = (headers: Record<string, string>, body?: string | string[]) =>
    host.send({ method: "PUT", headers, ...(body !== undefined && { body }) }, {}, [set, echo]);

  it.each(CASES)(TITLE, ({ where, operation, body }) => {
    // In two chunks: the whole body is changed once.
    const chunks = [ORIGINAL.slice(0, 4), ORIGINAL.slice(4)];
    const { response } = send(
      { ...headersOf(where, operation), "content-length": String(ORIGINAL.length) },
      chunks,
    );
    expect(response.status).toBe(200);
    expect(response.body).toBe(body);
    expect(host.logs.at(-1)?.message).toBe(`original ${where} body: ${ORIGINAL}`);
  });

  it("refuses a request without a body", () => {
    const { response } = send({});
    expect([response.status, response.body]).toEqual([400, "content must be provided"]);
  });
});

describe.skipIf(!envoy.path)(envoy.title, () => {
  let proxy: Envoy;
  beforeAll(async () => {
    proxy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
      path: envoy.path as string,
      ports: { 10000: 0, 10001: await freePort() },
      files: { "build/plugin.wasm": module },
      componentLogLevel: "wasm:info",
    });
  });
  afterAll(() => proxy?.stop());
  const url = (): string => `http://127.0.0.1:${proxy.ports["main"]}/anything`;

  it.each(CASES)(TITLE, async ({ where, operation, body }) => {
    const headers = headersOf(where, operation);
    const answer = await fetch(url(), { method: "PUT", headers, body: ORIGINAL });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(body);
    await proxy.logged(new RegExp(`original ${where} body: \\[original body\\]`));
  });

  it("refuses a request without a body", async () => {
    const answer = await fetch(url());
    expect([answer.status, await answer.text()]).toEqual([400, "content must be provided"]);
  });
});

/** A port that nobody listens on: the two listeners of the file must know it beforehand. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
