/** What the checks must let pass, and where their limits lie; what they must find stands in `invalid/`. */
import type { Code } from "@proxywasm/generator/diagnostics";
import { readSpec } from "@proxywasm/generator/spec";
import { describe, expect, test } from "vitest";
import { baseFile } from "./fixture.js";

/** The codes found when a file is added to the fixture. */
function codes(more: string, edit: (text: string) => string = (text) => text): Code[] {
  const base = { ...baseFile, text: edit(baseFile.text) };
  const result = readSpec([base, { path: "more.webidl", text: more }]);
  return result.ok ? [] : result.error.map((diagnostic) => diagnostic.code);
}

const imports = (body: string) => `[Exposed=*, Import="env"] namespace more {\n${body}\n};`;
const exports = (body: string) => `[Export] callback interface more {\n${body}\n};`;
const enumOf = (body: string, attributes = "") =>
  `/// Which side.\n[Exposed=*, Enum${attributes}] namespace proxy_peer_type_t {\n${body}\n};`;
const layout = (body: string) => `/// Limits.\n[Exposed=*, Layout] namespace limits {\n${body}\n};`;
const properties = (body: string) =>
  `[Exposed=*, Properties=("response")] namespace response {\n${body}\n};`;

describe("is valid:", () => {
  test.each<readonly [string, string]>([
    ["nothing more", ""],
    ["a comment alone", "// Nothing.\n"],
    [
      "one function name in two import modules",
      `${imports("/// Logs.\n[Status=(OK)] proxy_status_t proxy_log();")}
       [Exposed=*, Import="other"] namespace other {
         /// Logs.\n[Status=(OK)] proxy_status_t proxy_log();
       };`,
    ],
    [
      "one name for an import and a callback",
      `${imports("/// Tells.\n[Status=(OK)] proxy_status_t proxy_tell();")}
       ${exports("/// Tells.\nundefined proxy_tell();").replace("interface more", "interface others")}`,
    ],
    [
      "one section in two places",
      `[Exposed=*, Import="env"] partial namespace http_fields {
         /// Logs.\n[Status=(OK)] proxy_status_t proxy_log();
       };`,
    ],
    [
      "one number for two values that never meet",
      enumOf(
        '/// Old.\n[Until="0.1.0"] const unsigned long OLD = 0;\n/// New.\n[Since="0.2.0"] const unsigned long NEW = 0;',
      ),
    ],
    ["the highest number of an enum", enumOf("/// Far.\nconst unsigned long FAR = 2147483647;")],
    ["the lowest number of an enum", enumOf("/// Near.\nconst long NEAR = 0;")],
    ["the highest number of a layout", layout("/// Far.\nconst unsigned long FAR = 4294967295;")],
    ["a hexadecimal number", layout("/// All bits.\nconst unsigned long BITS = 0xFFFFFFFF;")],
    ["a small constant", layout("/// Zero.\nconst octet ZERO = 0;")],
    ["a hostcall without a status", imports("/// Counts.\nunsigned long proxy_count();")],
    ["a hostcall without a result", imports("/// Tells.\nundefined proxy_tell();")],
    [
      "an allocator without a default",
      exports("/// Allocates.\n[Pointer] size_t malloc(size_t size);"),
    ],
    ["a default of a bool", exports("/// Yes?\n[Default=1] boolean proxy_on_yes();")],
    [
      "a default of a number",
      exports("/// How many?\n[Default=4294967295] size_t proxy_on_count();"),
    ],
    ["a default by name", exports("/// Well?\n[Default=PAUSE] proxy_action_t proxy_on_well();")],
    [
      "statuses of what hosts really return",
      imports('/// Tells.\n[HostResult="proxy_status_t", Status=(OK)] undefined proxy_tell();'),
    ],
    [
      "a status from the version on that has it",
      imports('/// Logs.\n[Status=("OK", "BAD_ARGUMENT since 0.2.0")] proxy_status_t proxy_log();'),
    ],
    [
      "a status of a hostcall as late as it",
      imports('/// Logs.\n[Since="0.2.0", Status=(BAD_ARGUMENT)] proxy_status_t proxy_log();'),
    ],
    [
      "a callback that one of the versions has",
      imports(
        "/// Logs.\n[Status=(OK), During=(proxy_on_foreign_function)] proxy_status_t proxy_log();",
      ),
    ],
    [
      "one version long",
      imports('/// Logs.\n[Since="0.2.0", Until="0.2.0", Status=(OK)] proxy_status_t proxy_log();'),
    ],
    [
      "parameters that come and go at the end of a callback",
      exports(
        '/// Ticks.\nundefined proxy_on_tick(size_t a, [Since="0.2.0"] size_t b, [Since="0.2.1"] size_t c);',
      ),
    ],
    [
      "a parameter that ends at the end of a callback",
      exports('/// Ticks.\nundefined proxy_on_tick(size_t a, [Until="0.2.0"] size_t b);'),
    ],
    [
      "a parameter as late as its hostcall",
      imports(
        '/// Logs.\n[Since="0.2.0", Status=(OK)] proxy_status_t proxy_log([Since="0.2.0"] size_t a);',
      ),
    ],
    [
      "names chosen by upstream that repeat",
      imports(
        '/// Logs.\n[Status=(OK)] proxy_status_t proxy_log([Name="unused"] size_t a, [Name="unused"] size_t b);',
      ),
    ],
    [
      "one property whole and keyed",
      properties(
        '/// All.\nreadonly attribute string_map_t headers;\n/// One.\n[Keyed, Path=("headers")] readonly attribute USVString header;',
      ),
    ],
    [
      "a path part with dots",
      properties('/// A.\n[Path=("a.b-c/d")] readonly attribute boolean a;'),
    ],
    [
      "a message property",
      properties('/// A.\n[Message="google.protobuf.Struct"] readonly attribute ArrayBuffer a;'),
    ],
    [
      "field numbers at their limits",
      `/// Numbers.
       dictionary Numbers {
         /// A.\n[Field=1] ArrayBuffer a;
         /// B.\n[Field=18999] ArrayBuffer b;
         /// C.\n[Field=20000] ArrayBuffer c;
         /// D.\n[Field=536870911] ArrayBuffer d;
       };`,
    ],
    [
      "a parameter whose name the languages reserve",
      imports("/// Logs.\n[Status=(OK)] proxy_status_t proxy_log(size_t default, size_t u32);"),
    ],
    [
      "documentation of several lines",
      imports("/// Logs.\n  ///\n  /// - at once\n  [Status=(OK)]\n  proxy_status_t proxy_log();"),
    ],
    [
      "a foreign function without payloads",
      `[Exposed=*, ForeignFunctions] namespace more {
       /// Clears.\n[Status=(OK)] undefined clear();
     };`,
    ],
  ])("%s", (_what, more) => {
    expect(codes(more)).toEqual([]);
  });
});

test("a status of a version is judged in the versions that list it", () => {
  const later =
    '/// Logs.\n[Status=("OK", "BAD_ARGUMENT since 0.1.0")] proxy_status_t proxy_log();';
  expect(codes(imports(later))).toEqual(["outside-availability"]);
});

test("a value used before its enum ends is judged by the enum's end", () => {
  const enumeration = enumOf("/// Nobody.\nconst unsigned long UNKNOWN = 0;", ', Until="0.1.0"');
  const call = imports(
    "/// Logs.\n[Status=(OK)] proxy_status_t proxy_log(proxy_peer_type_t side);",
  );
  expect(codes(`${enumeration}\n${call}`)).toEqual(["outside-availability"]);
  expect(codes(`${enumeration}\n${call.replace("[Status", '[Until="0.1.0", Status')}`)).toEqual([]);
});

test("a result's enum exists as long as its function", () => {
  const enumeration = enumOf("/// Nobody.\nconst unsigned long UNKNOWN = 0;", ', Since="0.2.0"');
  const call = (attributes: string) =>
    imports(`/// Asks.\n${attributes} proxy_peer_type_t proxy_ask();`);
  expect(codes(`${enumeration}\n${call("")}`)).toEqual(["outside-availability"]);
  expect(codes(`${enumeration}\n${call('[Since="0.2.0"]')}`)).toEqual([]);
  const host = imports('/// Asks.\n[HostResult="proxy_peer_type_t"] undefined proxy_ask();');
  expect(codes(`${enumeration}\n${host}`)).toEqual(["outside-availability"]);
});

test("one version is enough to show a varying signature", () => {
  const call = '/// Logs.\n[Status=(OK)] proxy_status_t proxy_log([Since="0.2.1"] size_t a);';
  expect(codes(imports(call))).toEqual(["varying-signature"]);
});

test("each of three duplicates names the first", () => {
  const call = "/// Logs.\n[Status=(OK)] proxy_status_t proxy_log();\n";
  const result = readSpec([baseFile, { path: "more.webidl", text: imports(call + call + call) }]);
  const found = result.ok ? [] : result.error;
  expect(found.map(({ code, at, related }) => [code, at.line, related?.at.line])).toEqual([
    ["duplicate-definition", 5, 3],
    ["duplicate-definition", 7, 3],
  ]);
});

test("a mistake in the base leaves its overlays unjudged, but for their syntax", () => {
  const overlay = (text: string) => ({ path: "overlays/acme.webidl", text });
  const broken = { path: "more.webidl", text: "typedef nothing_t other_t;" };
  const judge = (text: string) => {
    const result = readSpec([baseFile, broken], [overlay(text)]);
    return result.ok ? [] : result.error.map(({ code, at }) => `${at.file} ${code}`);
  };
  expect(judge("typedef nothing_t third_t;")).toEqual(["more.webidl unknown-type"]);
  expect(judge("typedef ;")).toEqual(["more.webidl unknown-type", "overlays/acme.webidl syntax"]);
});

test("files may come in any order", () => {
  const more = {
    path: "more.webidl",
    text: imports("/// Logs.\n[Status=(OK)] proxy_status_t proxy_log();"),
  };
  const digests = [
    [baseFile, more],
    [more, baseFile],
  ].map((files) => {
    const result = readSpec(files);
    return result.ok && result.value.base.funcs.length;
  });
  expect(digests).toEqual([5, 5]);
});

test("what stands behind a syntax mistake is still read", () => {
  const text = `${imports("/// A.\n[Status=(OK)] proxy_status_t proxy_a(;\n/// B.\n[Statis=(OK)] proxy_status_t proxy_b();")}`;
  expect(codes(text)).toEqual(["syntax", "unknown-attribute"]);
});

test("a file of nothing but mistakes ends", () => {
  expect(codes("} ] ) > ; ".repeat(200)).every((code) => code === "syntax")).toBe(true);
  expect(codes("}".repeat(5000)).length).toBeLessThanOrEqual(20);
});
