/** The typed properties: complete, consistent, and readable where the specification says. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Property } from "@proxywasm/generator/model";
import { base } from "./spec.js";

const { properties } = base;
const dotted = (property: Property) => property.path.join(".") + (property.keyed ? ".*" : "");
const byPath = (path: string) => properties.find((each) => dotted(each) === path);

describe("completeness", () => {
  it("has at least the 113 properties that other SDKs give names", () => {
    expect(properties.length).toBeGreaterThanOrEqual(113);
  });

  /** Paths of the Go SDK that no host can find, and why. */
  const UNFINDABLE: Readonly<Record<string, string>> = {
    "node.cluster_metadata.filter_metadata.istio": "the metadata is not part of the node",
    "node.listener_metadata.filter_metadata.istio": "the metadata is not part of the node",
    "node.route_metadata.filter_metadata.istio": "the metadata is not part of the node",
    "node.upstream_host_metadata.filter_metadata.istio": "the metadata is not part of the node",
    "node.locality.subzone": "the field is called sub_zone",
  };

  const paths = readFileSync(new URL("go-sdk-properties.txt", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" ").join("."));

  it("has every path of the Go SDK that a host can find", () => {
    // A path below a keyed one is that one with a key.
    const known = (path: string) =>
      byPath(path) ?? byPath(path.replace(/\.[^.]+$/, ".*")) ?? undefined;
    const missing = paths.filter((path) => !known(path));
    expect(missing.sort()).toEqual(Object.keys(UNFINDABLE).sort());
  });

  it.each(["plugin", "request", "response", "source", "destination", "connection", "upstream"])(
    "has the group %s",
    (group) => {
      expect(properties.some((each) => each.group === group)).toBe(true);
    },
  );
});

describe("consistency", () => {
  it("no path stands twice", () => {
    const all = properties.map(dotted);
    expect(all.filter((path, i) => all.indexOf(path) < i)).toEqual([]);
  });

  it("every encoding of the wire is used", () => {
    const used = new Set(properties.map((each) => each.encoding));
    expect([...used].sort()).toEqual([
      "bool",
      "bytes",
      "double",
      "duration",
      "int",
      "list",
      "map",
      "message",
      "string",
      "timestamp",
      "uint",
    ]);
  });

  it("every message is named in full", () => {
    const messages = properties.filter((each) => each.encoding === "message");
    expect(messages.every((each) => /^(\w+\.)+[A-Z]\w+$/.test(each.message ?? ""))).toBe(true);
  });

  it("an older spelling has the encoding and the scope of the one that replaced it", () => {
    const old = properties.filter((each) => each.available.deprecated);
    expect(old.length).toBeGreaterThan(50);
    for (const each of old) {
      const now = byPath(each.available.deprecated! + (each.keyed ? ".*" : ""))!;
      expect([dotted(each), now.encoding, now.scope]).toEqual([
        dotted(each),
        each.encoding,
        each.scope,
      ]);
    }
  });

  it("a property that is bound to callbacks is so in those of its contexts", () => {
    const ofStream = /^proxy_on_(request|response|downstream|upstream|new_connection|log|done)/;
    for (const each of properties)
      for (const callback of each.during) {
        expect(callback, dotted(each)).toMatch(ofStream);
        expect(each.scope, dotted(each)).not.toContain("plugin");
      }
  });
});

describe("where and how they are read", () => {
  it.each([
    ["request.path", "string", ["http"], ["proxy_on_request_headers", "proxy_on_log"]],
    ["request.headers", "map", ["http", "tcp"], []],
    ["request.headers.*", "string", ["http"], ["proxy_on_request_headers", "proxy_on_log"]],
    ["request.time", "timestamp", ["http", "tcp"], []],
    ["request.duration", "duration", ["http"], ["proxy_on_log"]],
    ["connection.id", "uint", ["http", "tcp"], []],
    ["connection.mtls", "bool", ["http", "tcp"], []],
    ["source.port", "int", ["http", "tcp"], []],
    ["plugin_name", "string", ["plugin", "http", "tcp"], []],
    ["xds.node.id", "string", ["plugin", "http", "tcp"], []],
    ["xds.listener_direction", "int", ["http", "tcp"], []],
    ["xds.route_metadata", "message", ["http"], []],
    ["xds.node.metadata.PROXY_CONFIG.concurrency", "double", ["plugin", "http", "tcp"], []],
  ])("%s is %s", (path, encoding, scope, during) => {
    expect(byPath(path)).toMatchObject({ encoding, scope, during });
  });
});
