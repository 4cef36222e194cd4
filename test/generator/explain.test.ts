/** What `explain` says of each kind of thing, by any of its names. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { explain } from "@proxywasm/generator/explain/index";
import { at } from "@proxywasm/generator/lower";
import { manifestOf } from "@proxywasm/generator/manifest/index";
import { readManifests, type Manifests } from "@proxywasm/generator/manifest/read";
import { afterAll, describe, expect, test } from "vitest";
import { readWithOverlay } from "./fixture.js";

const folder = mkdtempSync(join(tmpdir(), "explain-"));
afterAll(() => rmSync(folder, { recursive: true }));

const spec = readWithOverlay(`
  /// What headers want.
  [Exposed=*, Enum] namespace acme_action_t {
    /// Go on.
    const unsigned long CONTINUE = 0;
  };
  [Export] callback interface acme {
    /// The headers are there; Acme knows better.
    [Refines] acme_action_t proxy_on_request_headers(context_id_t stream_context_id,
        size_t num_headers, boolean end_of_stream);
  };
  [Exposed=*, Import="env", Group="acme"] namespace acme_calls {
    /// Counts.
    [HostResult="undefined", Deprecated="nothing"]
    size_t acme_count([Unit="things"] size_t number);
  };`);
const { base, overlays } = spec;
const manifests: Manifests = write(folder);

function write(folder: string): Manifests {
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const version of base.versions)
    put(`v${version}/abi.json`, JSON.stringify(manifestOf(at(base, version))));
  put("overlays/acme/abi.json", JSON.stringify(manifestOf(at(overlays[0]!.abi, "0.2.1"))));
  put("assembly/env.ts", "\n\nexport declare function proxy_get_header_map_value(): u32;\n");
  put(
    "host/hostcalls.ts",
    "interface Hostcalls {\n  getHeaderMapValue(mapId: number): number;\n}\n",
  );
  put("host/callbacks.ts", "interface Callbacks {\n  onRequestHeaders?(id: number): number;\n}\n");
  return readManifests(folder);
}

const say = (name: string): string => {
  const found = explain(name, manifests);
  if (!("text" in found)) throw new Error(`no explanation of ${name}`);
  return found.text.replaceAll(folder.replaceAll("\\", "/"), "generated");
};

describe("a hostcall", () => {
  test("is explained with its signature per version, statuses, phases and bindings", () => {
    expect(say("proxy_get_header_map_value")).toBe(
      `proxy_get_header_map_value: hostcall, imported from \`env\` (http fields)

Reads one value.

getHeaderMapValue(map_id: proxy_map_type_t, key: string, out owned value: bytes) -> proxy_status_t

  0.1.0, 0.2.0, 0.2.1  (map_id: i32, key_data: i32, key_size: i32, return_value_data: i32,
                       return_value_size: i32) -> i32
  statuses             OK, NOT_FOUND (0.2.0, 0.2.1)
  during               every callback
  since                0.1.0
  generated            generated/assembly/env.ts:3 proxy_get_header_map_value
                       generated/host/hostcalls.ts:2 getHeaderMapValue`,
    );
  });

  test("is found by its name in the bindings", () => {
    expect(say("getHeaderMapValue")).toBe(say("proxy_get_header_map_value"));
  });

  test("of a version that is gone says until when", () => {
    expect(say("proxy_continue_request")).toContain("  0.1.0     () -> i32\n");
    expect(say("proxy_continue_request")).toContain("  until     0.1.0");
  });

  test("that hosts know otherwise says so", () => {
    const text = say("acme_count");
    expect(text).toContain("acmeCount(number: size_t in things) -> size_t");
    expect(text).toContain("  overlay acme  (number: i32) -> ()\n");
    expect(text).toContain(
      "note          hosts return nothing, the specification's text says size_t",
    );
    expect(text).toContain("deprecated    use nothing");
  });
});

test("a callback shows each of its signatures, and what an overlay makes of it", () => {
  expect(say("onRequestHeaders")).toBe(
    `proxy_on_request_headers: callback (http streams)

The headers are there.

onRequestHeaders(stream_context_id: context_id_t, num_headers: size_t, end_of_stream: bool) ->
  proxy_action_t

  0.1.0                       (stream_context_id: i32, num_headers: i32) -> i32
  0.2.0, 0.2.1, overlay acme  (stream_context_id: i32, num_headers: i32, end_of_stream: i32) -> i32
  overlay acme                returns acme_action_t: The headers are there; Acme knows better.
  default                     returns 0 if not overridden
  since                       0.1.0
  generated                   generated/host/callbacks.ts:2 onRequestHeaders`,
  );
});

test("an enum lists its values", () => {
  expect(say("proxy_status_t")).toBe(say("Status"));
  expect(say("Status")).toBe(
    `proxy_status_t: enum

What came of a hostcall.

  in            0.1.0, 0.2.0, 0.2.1
  OK            0  Done.
  NOT_FOUND     1  There is no such thing.
  BAD_ARGUMENT  2  An argument has a wrong value.
  since         0.1.0`,
  );
});

test("a value says its number, and where it may be used", () => {
  const text = `proxy_map_type_t.HTTP_REQUEST_HEADERS = 0 (MapType.HttpRequestHeaders)

The request's headers.

  in          0.1.0, 0.2.0, 0.2.1
  read in     proxy_on_request_headers
  written in  proxy_on_request_headers
  since       0.1.0`;
  expect(say("HTTP_REQUEST_HEADERS")).toBe(text);
  expect(say("MapType.HttpRequestHeaders")).toBe(text);
  expect(say("proxy_map_type_t.HTTP_REQUEST_HEADERS")).toBe(text);
});

test("a name that several things have explains them all", () => {
  expect(say("CONTINUE").match(/^\S+ = 0/gm)).toEqual([
    "proxy_action_t.CONTINUE = 0",
    "acme_action_t.CONTINUE = 0",
  ]);
});

test("a property says its encoding, who reads it and when", () => {
  expect(say("request.path")).toBe(
    `request.path: property (request)

The path.

  in        0.1.0, 0.2.0, 0.2.1
  encoding  string
  read by   http
  during    proxy_on_request_headers
  origin    spec
  since     0.1.0`,
  );
});

test("a layout, a message and a foreign function are explained too", () => {
  expect(say("COUNT_BYTES")).toBe(say("pairs"));
  expect(say("pairs")).toBe(
    "pairs: layout\n\nHow pairs are serialized.\n\n  COUNT_BYTES  4  The size of the count.",
  );
  expect(say("SignArguments")).toBe(
    "SignArguments: message\n\nWhat to sign.\n\n  data  field 1: bytes  The bytes.",
  );
  expect(say("sign")).toBe(
    `sign: foreign function

Signs.

  in        0.1.0, 0.2.0, 0.2.1
  argument  message:SignArguments
  result    bytes
  statuses  OK
  since     0.1.0`,
  );
});

test("of an unknown name the nearest is told", () => {
  expect(explain("proxy_get_header_map_valu", manifests)).toEqual({
    nearest: "proxy_get_header_map_value",
  });
  expect(explain("request.pth", manifests)).toEqual({ nearest: "request.path" });
  expect(explain("nothing_like_it_at_all", manifests)).toEqual({ nearest: undefined });
});

test("a folder without manifests has no versions", () => {
  expect(readManifests(join(folder, "nowhere"))).toMatchObject({ versions: [], overlays: [] });
});
