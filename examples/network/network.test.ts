/** The TCP plugin in Node, and with the same assertions on a real Envoy with the configuration of this folder. */
import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import { startPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, startEnvoyFile } from "@proxywasm/proxy/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { describe, expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);
const envoy = await availableEnvoy();

const METRIC = "proxy_wasm_ts.connection_counter";
const METADATA = { region: "ap-northeast-1", cloud_provider: "aws", az: "ap-northeast-1a" };
const LOGGED = [
  "new connection!",
  ">>>>>> downstream data received >>>>>>\nthis is a request",
  "remote address: 127.0.0.1:",
  "upstream cluster metadata location[region]=ap-northeast-1",
  "upstream cluster metadata location[cloud_provider]=aws",
  "upstream cluster metadata location[az]=ap-northeast-1a",
  "<<<<<< upstream data received <<<<<<\nthis is an answer",
  "downstream connection close!",
  "connection complete!",
];

describe("in Node", () => {
  it("logs what goes both ways, and counts the connection when it is over", async () => {
    const plugin = await startPlugin(module, {
      properties: { "xds.cluster_metadata.filter_metadata.location": METADATA },
    });
    const connection = plugin.connect({ upstream: { address: "127.0.0.1:8080" } });
    connection.write("this is a request");
    connection.answer("this is an answer");
    connection.close();
    expect(connection.upstream.text).toBe("this is a request");
    expect(connection.client.text).toBe("this is an answer");
    const logs = plugin.logs.map(({ message }) => message).join("\n");
    for (const line of LOGGED) expect(logs).toContain(line);
    expect(plugin.metric(METRIC)).toBe(1n);
  });
});

describe.skipIf(!envoy.path)(envoy.title, () => {
  it("logs what goes both ways, and counts the connection when it is over", async () => {
    const upstream = createServer((socket) =>
      socket.once("data", () => socket.end("this is an answer")),
    ).listen(0, "127.0.0.1");
    await once(upstream, "listening");
    const proxy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
      path: envoy.path as string,
      ports: { 10000: 0, 8080: (upstream.address() as AddressInfo).port },
      files: { "build/plugin.wasm": module },
      componentLogLevel: "wasm:info",
    });
    try {
      const client = connect(proxy.ports["main"] as number, "127.0.0.1");
      client.write("this is a request");
      const [answer] = (await once(client, "data")) as [Buffer];
      expect(answer.toString()).toBe("this is an answer");
      client.end();
      await proxy.logged(/connection complete!/);
      for (const line of LOGGED) expect(proxy.logs()).toContain(line);
      const stats = await (await fetch(`${proxy.admin}/stats?filter=connection_counter`)).text();
      expect(stats).toContain(`${METRIC}: 1`);
    } finally {
      await proxy.stop();
      upstream.close();
    }
  });
});
