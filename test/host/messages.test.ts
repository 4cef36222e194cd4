/** Filter state declared as a protobuf message, and metadata read whole: as a real Envoy 1.40 answered. */
import { expect, test } from "vitest";
import { DeclarePropertyArgumentsCodec } from "@proxywasm/abi/overlays/envoy/host/foreign";
import { EnvoyPropertyType } from "@proxywasm/abi/overlays/envoy/host/enums";
import { startHost } from "@proxywasm/host/testing";
import { messageBytes } from "../../sdk/host/machine/properties/message-bytes.js";
import { MessageTypes } from "../../sdk/host/machine/properties/message-types.js";
import { lookUp } from "../../sdk/host/machine/http/messages.js";
import type { PropertyValue } from "../../sdk/host/machine/properties/stream-info.js";
import { startPuppet, type Outcome, type Puppet } from "./puppet.js";

const URL = "type.googleapis.com/";
const STRUCT = `${URL}google.protobuf.Struct`;
const known = new MessageTypes();
const struct = (tree: PropertyValue) => messageBytes(known, "google.protobuf.Struct", tree)!;
const hex = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const bytes = (...values: (number | string | Uint8Array)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === "number" ? Buffer.of(value) : Buffer.from(value))),
  );
const block = (tag: number, content: string | Uint8Array) =>
  bytes(tag, Buffer.from(content).length, content);

const TREE = { a: 1.5, b: "x", c: true, l: [1, "z"], n: { k: "v" } };

/** What a plugin finds in a property that it declared in its root and set in the stream. */
function declared(
  schema: string,
  value: Uint8Array,
  paths: readonly string[],
  {
    type = EnvoyPropertyType.Protobuf as number,
    messageTypes = undefined as Uint8Array | undefined,
  } = {},
): (string | number)[] {
  const found: (string | number)[] = [];
  const declare = DeclarePropertyArgumentsCodec.encode({
    name: "p",
    readonly: false,
    type,
    schema: Buffer.from(schema),
    span: 0,
  });
  const plugin = startPuppet(
    {
      onConfigure: (p) =>
        void found.push(p.call("proxy_call_foreign_function", "declare_property", declare).status),
      onRequestHeaders(p) {
        p.call("proxy_set_property", "p", value);
        found.push(...paths.map((path) => shown(ask(p, path))));
      },
    },
    messageTypes === undefined ? {} : { messageTypes },
  );
  plugin.send();
  return found;
}

const ask = (p: Puppet, path: string) =>
  p.call("proxy_get_property", Buffer.from(path.replaceAll("/", "\0")));
const shown = ({ status, out }: Outcome) =>
  status === 0 ? Buffer.from(out["value"] as Uint8Array).toString("latin1") : status;
const word = (value: number) => Buffer.from(new Float64Array([value]).buffer).toString("latin1");

test("122: a declared Struct is bytes as a whole, and its fields are values", () => {
  const found = declared(STRUCT, struct(TREE), [
    "p",
    "p/a",
    "p/b",
    "p/c",
    "p/l/0",
    "p/l/1",
    "p/l/2",
    "p/l/x",
    "p/n",
    "p/n/k",
    "p/nope",
    "p/b/q",
    "p/fields",
  ]);
  expect(found).toEqual([
    0,
    Buffer.from(struct(TREE)).toString("latin1"),
    word(1.5),
    "x",
    "\x01",
    word(1),
    "z",
    1,
    1,
    "\x01\0\0\0\x01\0\0\0\x01\0\0\0k\0v\0",
    "v",
    1,
    1,
    1,
  ]);
});

test("below filter_state the whole message is what it holds", () => {
  expect(
    declared(STRUCT, struct({ n: "v" }), ["filter_state/wasm.p", "filter_state/wasm.p/n"]),
  ).toEqual([0, "\x01\0\0\0\x01\0\0\0\x01\0\0\0n\0v\0", "v"]);
});

test("null in a Struct cannot be serialized, nor what holds it", () => {
  const value = hex("0a070a017a12020800");
  expect(declared(STRUCT, value, ["p/z", "filter_state/wasm.p"])).toEqual([0, 3, 3]);
});

test.each([
  ["without a slash", "google.protobuf.Struct"],
  ["of an unknown name", `${URL}no.such.Type`],
  ["that is empty", ""],
])("a type %s has no fields, and is still bytes", (_what, schema) => {
  const found = declared(schema, struct({ a: "x" }), ["p", "p/a", "filter_state/wasm.p"]);
  expect(found.slice(2)).toEqual([1, 3]);
});

test("a message that cannot be read has no fields, and is still bytes", () => {
  expect(declared(STRUCT, hex("ffff"), ["p", "p/a"])).toEqual([0, "\xff\xff", 1]);
});

test.each([EnvoyPropertyType.Bytes, EnvoyPropertyType.String, EnvoyPropertyType.FlatBuffers, 9])(
  "type %i is bytes, without anything in it",
  (type) => {
    const paths = ["p", "p/a", "filter_state/wasm.p", "filter_state/wasm.p/a"];
    expect(declared(STRUCT, Buffer.from("text"), paths, { type })).toEqual([
      0,
      "text",
      1,
      "text",
      1,
    ]);
  },
);

test("Any is what it carries; durations, times and wrappers have no fields", () => {
  const any = bytes(block(0x0a, STRUCT), block(0x12, struct({ a: "x" })));
  expect(declared(`${URL}google.protobuf.Any`, any, ["p/a", "p/type_url"])).toEqual([0, "x", 1]);
  const duration = hex("0805 1007");
  expect(declared(`${URL}google.protobuf.Duration`, duration, ["p", "p/seconds"])).toEqual([
    0,
    "\x08\x05\x10\x07",
    1,
  ]);
  const duration5 = lookUp(known, `${URL}google.protobuf.Duration`, duration, []);
  expect(duration5).toBe(5_000_000_007n);
  expect(lookUp(known, `${URL}google.protobuf.StringValue`, block(0x0a, "hey"), [])).toBe("hey");
  expect(lookUp(known, `${URL}google.protobuf.StringValue`, hex(""), ["value"])).toBeUndefined();
});

test("Metadata: maps by key, an empty map is four bytes", () => {
  const value = messageBytes(known, "envoy.config.core.v3.Metadata", {
    filter_metadata: { ns: { a: "x" } },
  })!;
  expect(
    declared(`${URL}envoy.config.core.v3.Metadata`, value, [
      "p/filter_metadata/ns/a",
      "p/filter_metadata/no",
      "p/typed_filter_metadata",
    ]),
  ).toEqual([0, "x", 1, "\0\0\0\0"]);
});

// message M { string s = 1; repeated M kids = 2; repeated int32 packed = 3; double d = 4; E e = 5; sint64 z = 6;
//             bytes b = 7; map<string, int32> m = 8; fixed32 f = 9; bool t = 10; float g = 11; M one = 12; }
const field = (name: string, number: number, type: number, label = 1, typeName = "") =>
  block(
    0x12,
    bytes(
      block(0x0a, name),
      [0x18, number, 0x20, label, 0x28, type].reduce((all, one) => bytes(all, one), Buffer.of()),
      typeName === "" ? "" : block(0x32, typeName),
    ),
  );
const TYPES = block(
  0x0a,
  bytes(
    block(0x12, "t"),
    block(
      0x22,
      bytes(
        block(0x0a, "M"),
        field("s", 1, 9),
        field("kids", 2, 11, 3, ".t.M"),
        field("packed", 3, 5, 3),
        field("d", 4, 1),
        field("e", 5, 14),
        field("z", 6, 18),
        field("b", 7, 12),
        field("m", 8, 11, 3, ".t.M.E"),
        field("f", 9, 7),
        field("t", 10, 8),
        field("g", 11, 2),
        field("one", 12, 11, 1, ".t.M"),
        block(
          0x1a,
          bytes(
            block(0x0a, "E"),
            field("key", 1, 9),
            field("value", 2, 5),
            block(0x3a, hex("3801")),
          ),
        ),
      ),
    ),
  ),
);

test("types of a descriptor set: every kind of field, and the defaults of those not set", () => {
  const types = new MessageTypes(largeLength(TYPES));
  const value = bytes(
    block(0x0a, "first"),
    block(0x0a, "last"),
    block(0x12, block(0x0a, "kid")),
    hex("1a03 05ac02"),
    hex("1807"),
    hex("21 000000000000f83f"),
    hex("28 fbffffffffffffffff01"),
    hex("30 03"),
    block(0x3a, hex("00ff")),
    block(0x42, hex("0a016b 1007")),
    hex("4d ffffffff"),
    hex("5001"),
    hex("5d 0000c03f"),
    block(0x62, block(0x0a, "half")),
    block(0x62, hex("30 04")),
  );
  const at = (...path: string[]) => lookUp(types, "x/t.M", value, path);
  expect(at("s")).toBe("last");
  expect(at("kids")).toEqual([Buffer.from(block(0x0a, "kid"))]);
  expect(at("kids", "0", "s")).toBe("kid");
  expect(at("packed")).toEqual([5n, 300n, 7n]);
  expect(at("d")).toBe(1.5);
  expect(at("e")).toBe(-5n);
  expect(at("z")).toBe(-2n);
  expect(at("b")).toEqual(Buffer.from([0, 255]));
  expect(at("m", "k")).toBe(7n);
  expect(at("f")).toBe(0xffffffffn);
  expect(at("t")).toBe(true);
  expect(at("g")).toBe(1.5);
  expect([at("one", "s"), at("one", "z")]).toEqual(["half", 2n]);
  const unset = (name: string) => lookUp(types, "x/t.M", new Uint8Array(0), [name]);
  expect(["s", "kids", "d", "e", "t", "m"].map(unset)).toEqual(["", [], 0, 0n, false, {}]);
  expect(unset("one")).toEqual(new Uint8Array(0));
});

/** The lengths above are one byte; those of the file and its message need two. */
function largeLength(types: Uint8Array): Uint8Array {
  const message = types.subarray(7);
  const outer = (tag: number, content: Uint8Array) =>
    bytes(tag, (content.length & 0x7f) | 0x80, content.length >> 7, content);
  return outer(0x0a, bytes(block(0x12, "t"), outer(0x22, message)));
}

test("a descriptor set that is none is refused with the command that makes one", async () => {
  await expect(startHost({ messageTypes: Buffer.from("\xff\xff") })).rejects.toThrow(
    /messageTypes: these bytes are no FileDescriptorSet; make one with `protoc/,
  );
});

test("metadata given as a tree is read whole as the message, and by key", () => {
  const found: (string | number)[] = [];
  const plugin = startPuppet(
    {
      onRequestHeaders(p) {
        found.push(
          ...[
            "xds/route_metadata",
            "xds/route_metadata/filter_metadata/ns/a",
            "xds/node/locality",
            "xds/cluster_metadata",
          ].map((path) => shown(ask(p, path))),
        );
      },
    },
    {
      properties: {
        "xds.route_metadata": { filter_metadata: { ns: { a: "x" } } },
        "xds.node.locality": { region: "r", sub_zone: "s" },
        "xds.cluster_metadata": { unknown: 1 },
      },
    },
  );
  plugin.send();
  const ns = block(0x0a, bytes(block(0x0a, "ns"), block(0x12, struct({ a: "x" }))));
  expect(found).toEqual([ns.toString("latin1"), "x", "\x0a\x01r\x1a\x01s", 3]);
});

test("header maps that are not there are maps without entries", () => {
  const found: (string | number)[] = [];
  const plugin = startPuppet({
    onRequestHeaders: (p) => void found.push(shown(ask(p, "response/headers"))),
  });
  plugin.send();
  expect(found).toEqual(["\0\0\0\0"]);
});

test("messages nested without end, and keys that every object has, do no harm", () => {
  let deep: Uint8Array = new Uint8Array(0);
  const long = (tag: number, content: Uint8Array) =>
    bytes(
      tag,
      (content.length & 0x7f) | 0x80,
      ((content.length >> 7) & 0x7f) | 0x80,
      content.length >> 14,
      content,
    );
  for (let i = 0; i < 400; i++) deep = long(0x0a, long(0x32, deep));
  expect(lookUp(known, `${URL}google.protobuf.ListValue`, deep, ["0"])).toBeDefined();
  const proto = struct(JSON.parse('{"__proto__": {"a": "x"}}') as PropertyValue);
  expect(lookUp(known, STRUCT, proto, ["a"])).toBeUndefined();
  expect(lookUp(known, STRUCT, proto, ["__proto__", "a"])).toBe("x");
});
