/** The queue plugin in Node, and with the same assertions on a real Envoy with the configuration of this folder. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startHost } from "@proxywasm/host/testing";
import { availableEnvoy, startEnvoyFile } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);
const envoy = await availableEnvoy();

const QUEUES = ["http_request_headers", "http_response_headers", "tcp_data_hashes"];
const LOGGED = [
  ...QUEUES.map((queue) => `queue "${queue}" registered as queueID=`),
  'enqueued data: {"key": ":method","value": "GET"}',
  'dequeued data from http_request_headers: {"key": ":method","value": "GET"}',
  'dequeued data from http_response_headers: {"key": ":status","value": "200"}',
  "dequeued data from tcp_data_hashes: ",
];

describe("in Node", () => {
  it("brings what three filters see to three services", async () => {
    const host = await startHost();
    const receivers = QUEUES.map((configuration) =>
      host.start(module, { rootId: "receiver", vmId: "receiver", configuration }),
    );
    const sender = host.start(module, { rootId: "sender", vmId: "sender" });
    sender.send({ path: "/" });
    const connection = sender.connect();
    connection.write("question");
    connection.answer("answer");
    const logs = host.logs.map(({ message }) => message).join("\n");
    for (const line of LOGGED) expect(logs).toContain(line);
    for (const queue of QUEUES) expect(receivers[0]!.queue(queue)).toEqual([]);
  });

  it("says so when nobody receives", async () => {
    const host = await startHost();
    const sender = host.start(module, { rootId: "sender" });
    expect(sender.send().response.status).toBe(200);
    expect(host.logs.map(({ message }) => message)).toContain(
      "error queueing: nobody receives from http_request_headers",
    );
  });
});

describe.skipIf(!envoy.path)(envoy.title, () => {
  it("brings what three filters see to three services", async () => {
    const upstream = createServer((_, response) => response.end("ok")).listen(0, "127.0.0.1");
    await once(upstream, "listening");
    const proxy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
      path: envoy.path as string,
      ports: { 10000: 0, 10001: 0, 8080: (upstream.address() as AddressInfo).port },
      files: { "build/plugin.wasm": module },
      componentLogLevel: "wasm:info",
    });
    try {
      for (const listener of ["http", "tcp"]) {
        const answer = await fetch(`http://127.0.0.1:${proxy.ports[listener]}/`);
        expect(await answer.text()).toBe("ok");
      }
      for (const line of LOGGED)
        await proxy.logged(new RegExp(line.replace(/[{}.[\]]/g, String.raw`\$&`)));
    } finally {
      await proxy.stop();
      upstream.close();
    }
  });
});
