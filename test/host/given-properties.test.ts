/** Properties that a test gives: they are found by the plugin, or the error says what to write instead. */
import { describe, expect, test } from "vitest";
import { startHost, startPlugin } from "@proxywasm/host/testing";
import type { PropertyValue } from "@proxywasm/host";
import { inRequest, text } from "./in-request.js";
import { puppetModule, startPuppet, type Puppet } from "./puppet.js";

const read = (p: Puppet, path: string) => p.property(path.replaceAll(".", "\0"));
const number = (found: Uint8Array | number) =>
  typeof found === "number"
    ? `status ${found}`
    : Number(new DataView(found.buffer, found.byteOffset).getBigInt64(0, true));

describe("facts of the connection and the route", () => {
  const TEXTS = {
    "source.address": "10.0.0.1:99",
    "destination.address": "10.0.0.2:443",
    "upstream.address": "10.0.0.3:80",
    "request.protocol": "HTTP/2",
    "connection.requested_server_name": "example.org",
    "connection.tls_version": "TLSv1.3",
    "xds.route_name": "r",
    "xds.cluster_name": "c",
    "xds.virtual_host_name": "v",
  };

  test("are what the test gives, by dotted path", () => {
    const found = inRequest((p) => Object.keys(TEXTS).map((path) => [path, text(read(p, path))]), {
      properties: TEXTS,
    });
    expect(Object.fromEntries(found)).toEqual(TEXTS);
  });

  test("numbers and truth travel as the host's own do; a port comes with its address", () => {
    const found = inRequest(
      (p) => [
        ...["source.port", "upstream.port", "connection.id", "connection_id", "response.flags"].map(
          (path) => number(read(p, path)),
        ),
        read(p, "connection.mtls"),
        read(p, "destination.port"),
      ],
      {
        properties: {
          source: { address: "10.0.0.1:99" },
          "upstream.port": 8,
          "connection.id": 7,
          "response.flags": 4n,
          "connection.mtls": true,
          destination: { address: "pipe" },
        },
      },
    );
    expect(found).toEqual([99, 8, 7, 7, 4, Uint8Array.of(1), 1]);
  });

  test("of one request come before those of the host", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          seen.push([text(read(p, "source.address")), text(read(p, "xds.node.id"))]);
        },
      },
      { properties: { "source.address": "10.0.0.1:1", "xds.node.id": "n" } },
    );
    plugin.send();
    plugin.send({}, { info: { properties: { "source.address": "10.0.0.9:2" } } });
    plugin.send({}, { info: { source: { address: "10.0.0.8:3", port: 3 } } });
    plugin.send();
    expect(seen).toEqual([
      ["10.0.0.1:1", "n"],
      ["10.0.0.9:2", "n"],
      ["10.0.0.8:3", "n"],
      ["10.0.0.1:1", "n"],
    ]);
  });

  test("reach TCP connections too", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet(
      { onNewConnection: (p) => void seen.push(text(read(p, "source.address"))) },
      { properties: { "source.address": "10.0.0.1:1" } },
    );
    plugin.connect();
    plugin.connect({ properties: { source: { address: "10.0.0.2:2" } } });
    expect(seen).toEqual(["10.0.0.1:1", "10.0.0.2:2"]);
  });
});

test("everything else is found as before: trees, metadata, names of one's own", () => {
  const found = inRequest(
    (p) => [
      text(read(p, "xds.node.metadata.NAME")),
      text(read(p, "xds.route_metadata.filter_metadata.ns.a")),
      text(read(p, "connection.subject_peer_certificate")),
      text(read(p, "my.own")),
    ],
    {
      properties: {
        xds: { node: { metadata: { NAME: "pod" } } },
        "xds.route_metadata": { filter_metadata: { ns: { a: "x" } } },
        connection: { subject_peer_certificate: "CN=me" },
        "my.own": "y",
      },
    },
  );
  expect(found).toEqual(["pod", "x", "CN=me", "y"]);
});

describe("what cannot be given is an error that says what to write", () => {
  test.each<[string, PropertyValue, string]>([
    ["source.adress", "x", "properties: there is no source.adress; did you mean source.address?"],
    ["souce.address", "x", "properties: there is no souce.address; did you mean source?"],
    ["connection.tls", "x", "properties: there is no connection.tls"],
    ["xds.node.idd", "x", "properties: there is no xds.node.idd; did you mean xds.node.id?"],
    ["request.path", "/", "properties: request.path cannot be given; it comes from send({ path })"],
    ["request.headers.x-a", "1", "it comes from send({ headers })"],
    ["request.time", 1n, "it is the clock's: start with now"],
    ["response.code", 200, "it comes from the upstream: { status }"],
    ["plugin_name", "me", "start the plugin with name"],
    ["route_name", "r", "properties: route_name is not found on a proxy; give xds.route_name"],
    ["source.port", "80", 'properties: source.port is "80"; give a number'],
    ["connection.mtls", 1, "properties: connection.mtls is 1; give true or false"],
    ["connection.id", 1.5, "properties: connection.id is 1.5; give a whole number"],
  ])("%s", async (name, value, message) => {
    const properties = { [name]: value };
    await expect(startPlugin(puppetModule(), { properties })).rejects.toThrow(message);
    await expect(startHost({ properties })).rejects.toThrow(message);
    const plugin = await startPlugin(puppetModule());
    expect(() => plugin.send({}, { info: { properties } })).toThrow(message);
  });

  test("in a tree too", async () => {
    const properties = { source: { adress: "x" } };
    await expect(startHost({ properties })).rejects.toThrow("did you mean source.address?");
  });
});
