/** Comparing our specification with a published one, on a small text of our own in the published form. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compareUpstream, readUpstream, upstream } from "@proxywasm/generator/upstream/index";
import { build, copyOfSpec, here, sources, specDir, swap, textOf } from "./upstream-fixture.js";

/** The differences between a changed text and the specification, as one line each. */
function differences(change: (text: string) => string, files = sources): string[] {
  const text = readUpstream(change(textOf("1.0.0")), "README.md");
  return compareUpstream(text, build(files)).map(
    ({ code, subject, message }) => `${code} ${subject}: ${message}`,
  );
}

describe("reading the published form", () => {
  const text = readUpstream(textOf("1.0.0"), "README.md");

  it("finds functions below headings of any level, with their kind, module and section", () => {
    const rows = text.functions.map(({ kind, module, name, section }) =>
      [kind, module, name, section].join(" "),
    );
    expect(rows).toEqual([
      "export  proxy_abi_version_1_0_0 Integration",
      "export  malloc Integration",
      "import env proxy_log Logging",
      "import env proxy_flush Logging",
      "import env proxy_get_buffer Buffers",
      "import env proxy_get_buffer_size Buffers",
      "import wasi_snapshot_preview1 sched_yield Clocks",
      "export  proxy_on_data Streams",
      "export  proxy_on_close Streams",
      "export  proxy_on_log Streams",
    ]);
  });

  it("reads core types, C types and names of parameters, with their lines", () => {
    const { params, result } = text.functions.find((each) => each.name === "proxy_get_buffer")!;
    expect(params.map((each) => `${each.core} ${each.type} ${each.name}`)).toEqual([
      "i32 proxy_buffer_type_t buffer_id",
      "i32 size_t start",
      "i32 size_t max_size",
      "i32 uint8_t ** return_value_data",
      "i32 size_t * return_value_size",
    ]);
    expect(result).toMatchObject({ core: "i32", type: "proxy_status_t", name: "status" });
    const line = textOf("1.0.0").split("\n")[params[3]!.at.line - 1];
    expect(line).toContain("return_value_data");
  });

  it("takes a list that follows other words for no list of statuses", () => {
    expect(text.functions.find((each) => each.name === "proxy_on_data")!.statuses).toEqual([]);
  });

  it("reads in which callbacks a buffer can be read and modified", () => {
    expect(text.access.map(({ name, read, write }) => ({ name, read, write }))).toEqual([
      { name: "DATA", read: ["proxy_on_data"], write: ["proxy_on_data"] },
      { name: "REST", read: ["proxy_on_data", "proxy_on_log"], write: [] },
    ]);
  });

  it("reads the same from lines that end in CRLF", () => {
    const crlf = readUpstream(textOf("1.0.0").replaceAll("\n", "\r\n"), "README.md");
    expect(crlf).toEqual(text);
  });

  it("lists what it cannot read instead of throwing", () => {
    const broken = "# Small v1.0.0\n#### `proxy_x`\n* params:\n  - `i33 (what) x`\n";
    expect(readUpstream(broken, "a.md").unreadable).toEqual([
      { file: "a.md", line: 4, why: "no params of `proxy_x`: `i33 (what) x`" },
      { file: "a.md", line: 2, why: "`proxy_x` has no list of returns" },
    ]);
    for (const nothing of ["", "\0", "# `", "####", "- `A` = `0`"])
      expect(readUpstream(nothing, "a.md").functions).toEqual([]);
  });
});

describe("comparing", () => {
  it("finds nothing when both say the same", () => {
    expect(differences((text) => text)).toEqual([]);
  });

  it.each([
    [
      "a renamed parameter",
      swap(") start`", ") begin`"),
      [
        "params proxy_get_buffer: (i32 buffer_id, i32 begin, i32 max_size, i32 return_value_data, i32 return_value_size) in the text, (i32 buffer_id, i32 start, i32 max_size, i32 return_value_data, i32 return_value_size) here",
      ],
    ],
    [
      "swapped parameters",
      swap(
        "  - `i32 (size_t) start`\n  - `i32 (size_t) max_size`",
        "  - `i32 (size_t) max_size`\n  - `i32 (size_t) start`",
      ),
      [expect.stringMatching(/^params proxy_get_buffer: \(i32 buffer_id, i32 max_size, i32 start/)],
    ],
    [
      "a parameter left out",
      swap("  - `i32 (bool) end_of_stream`\n", ""),
      [
        "params proxy_on_data: (i32 stream_context_id) in the text, (i32 stream_context_id, i32 end_of_stream) here",
      ],
    ],
    [
      "another core type",
      swap("i32 (size_t) start", "i64 (size_t) start"),
      [expect.stringContaining("i64 start")],
    ],
    [
      "another C type",
      swap("(bool) end_of_stream", "(uint32_t) end_of_stream"),
      ["param-type proxy_on_data: `end_of_stream` is `uint32_t` in the text, `bool` here"],
    ],
    [
      "bytes for text",
      swap("const char *", "const uint8_t *"),
      [
        "param-type proxy_log: `message_data` is `const uint8_t *` in the text, `const char *` here",
      ],
    ],
    [
      "another enum",
      swap("(`[`proxy_buffer_type_t`]`)", "(`[`proxy_action_t`]`)"),
      [
        "param-type proxy_get_buffer: `buffer_id` is `proxy_action_t` in the text, `proxy_buffer_type_t` here",
      ],
    ],
    [
      "no result",
      swap("  - `i32 (`[`proxy_action_t`]`) action`", "  - none"),
      ["result proxy_on_data: `none` in the text, `proxy_action_t` here"],
    ],
    [
      "a status more and one less",
      swap("`BAD_ARGUMENT` for", "`NOT_FOUND` for"),
      ["statuses proxy_get_buffer: `NOT_FOUND` only in the text; `BAD_ARGUMENT` only here"],
    ],
    [
      "a deprecation",
      swap("Gets memory.", "> This callback has been deprecated in favor of\n> [`proxy_other`],"),
      ["deprecation malloc: in favour of `proxy_other` in the text, nothing here"],
    ],
    [
      "a misspelt function",
      swap("`proxy_flush`", "`proxy_flash`"),
      [
        "missing-function proxy_flash: we do not have it",
        "extra-function proxy_flush: the text does not have it",
      ],
    ],
    [
      "a function in another module",
      swap("wasi_snapshot_preview1.sched", "wasi_unstable.sched"),
      [
        "missing-function sched_yield: we do not have it",
        "extra-function sched_yield: the text does not have it",
      ],
    ],
    [
      "a callback among the hostcalls",
      swap("## Streams\n\n### Callbacks exposed", "## Streams\n\n### Functions exposed"),
      [
        "missing-function proxy_on_data: we do not have it",
        "missing-function proxy_on_close: we do not have it",
        "missing-function proxy_on_log: we do not have it",
        "extra-function proxy_on_data: the text does not have it",
        "extra-function proxy_on_close: the text does not have it",
        "extra-function proxy_on_log: the text does not have it",
      ],
    ],
    [
      "a function described twice",
      swap("#### `proxy_get_buffer_size`", "#### `proxy_log`"),
      [
        "unreadable proxy_log: `proxy_log` is described twice",
        expect.stringMatching(/^params proxy_log/),
        expect.stringMatching(/^statuses proxy_log/),
        "extra-function proxy_get_buffer_size: the text does not have it",
      ],
    ],
    [
      "a renumbered value",
      swap("`PAUSE` = `1`", "`PAUSE` = `2`"),
      ["enum-values proxy_action_t: `PAUSE = 2` only in the text; `PAUSE = 1` only here"],
    ],
    [
      "a renamed enum",
      swap("#### `proxy_action_t`", "#### `proxy_verdict_t`"),
      [
        "missing-enum proxy_verdict_t: we do not have it",
        "extra-enum proxy_action_t: the text does not have it",
      ],
    ],
    [
      "a value that is none",
      swap("- `PAUSE` = `1`", "- `PAUSE` is one"),
      [
        "unreadable README.md: no value of `proxy_action_t`: `PAUSE` is one",
        "enum-values proxy_action_t: `PAUSE = 1` only here",
      ],
    ],
    [
      "another access",
      swap("read and modified in", "read in"),
      ["access DATA: written: `proxy_on_data` only here"],
    ],
    [
      "no rule of access",
      swap("- `REST` can be read", "- `REST` is read"),
      ["access REST: the text has no rule for it"],
    ],
    [
      "another property type",
      swap("(int) -", "(string) -"),
      ["properties request.time: string in the text, int here"],
    ],
    [
      "another property",
      swap("`request.time`", "`request.date`"),
      [
        "properties request.date: we do not have it",
        "properties request.time: the text does not have it",
      ],
    ],
  ])("reports %s", (_, change, expected) => {
    expect(differences(change)).toEqual(expected);
  });

  it("names the line on both sides", () => {
    const change = swap("(bool) end_of_stream", "(uint32_t) end_of_stream");
    const text = readUpstream(change(textOf("1.0.0")), "README.md");
    const [found] = compareUpstream(text, build(sources));
    const line = textOf("1.0.0")
      .split("\n")
      .findIndex((each) => each.includes("end_of_stream"));
    expect(found!.upstream).toEqual({ file: "README.md", line: line + 1 });
    expect(found!.ours!.file).toMatch(/callbacks\.webidl$/);
    expect(found!.ours!.line).toBe(15);
  });
});

describe("the command", () => {
  it("finds every published version below a folder, and counts what it compared", async () => {
    const { text, findings } = await upstream({ dir: join(here, "text"), specDir });
    expect(text).toContain("1.0.0: 5 imports, 5 exports, 15 parameters, 3 enums");
    expect(text).toContain("is version 1.1.0, which our specification does not have");
    expect(findings).toBe(1);
  });

  it("shows a difference with the places of both sides", async () => {
    const folder = copyOfSpec();
    const path = join(folder, "calls.webidl");
    writeFileSync(path, swap("size_t start", "size_t begin")(readFileSync(path, "utf8")));
    const dir = join(here, "text/abi-versions/v1.0.0");
    const { text, findings } = await upstream({ dir, specDir: folder });
    expect(findings).toBe(1);
    expect(text).toContain("difference[params]: 1.0.0 proxy_get_buffer: ");
    expect(text).toMatch(/ {2}text: .*v1\.0\.0\/README\.md:64\n {2}ours: .*calls\.webidl:16:18/);
  });

  it("takes a declared difference as meant, and says why", async () => {
    const folder = copyOfSpec();
    const path = join(folder, "types.webidl");
    writeFileSync(path, swap("PAUSE = 1", "PAUSE = 3")(readFileSync(path, "utf8")));
    const declaration = {
      code: "enum-values",
      subject: "proxy_action_t",
      since: "1.0.0",
      until: "1.0.0",
    };
    const reason = "Every host pauses with 3.";
    const declared = join(folder, "upstream-differences.json");
    writeFileSync(declared, JSON.stringify([{ ...declaration, reason }]));
    const dir = join(here, "text/abi-versions/v1.0.0");
    const { text, findings } = await upstream({ dir, specDir: folder });
    expect(findings).toBe(0);
    expect(text).toContain(`declared: enum-values of proxy_action_t. ${reason}`);
  });

  it("takes a difference without an end as meant in every later version", async () => {
    const folder = copyOfSpec();
    const path = join(folder, "types.webidl");
    writeFileSync(path, swap("PAUSE = 1", "PAUSE = 3")(readFileSync(path, "utf8")));
    const declared = join(folder, "upstream-differences.json");
    const row = { code: "enum-values", subject: "proxy_action_t", since: "0.9.0", reason: "so." };
    const dir = join(here, "text/abi-versions/v1.0.0");
    writeFileSync(declared, JSON.stringify([row]));
    expect((await upstream({ dir, specDir: folder })).findings).toBe(0);
    writeFileSync(declared, JSON.stringify([{ ...row, until: "0.9.0" }]));
    expect((await upstream({ dir, specDir: folder })).findings).toBe(1);
  });

  it("reports a declaration that no longer has its difference", async () => {
    const folder = copyOfSpec();
    const row = { code: "params", subject: "proxy_log", since: "1.0.0", reason: "none" };
    writeFileSync(join(folder, "upstream-differences.json"), JSON.stringify([row]));
    const dir = join(here, "text/abi-versions/v1.0.0/README.md");
    const { text, findings } = await upstream({ dir, specDir: folder });
    expect(findings).toBe(1);
    expect(text).toContain("declared and not found in 1.0.0: params of proxy_log");
  });

  it("reports a folder without any published version", async () => {
    const { text, findings } = await upstream({ dir: specDir, specDir });
    expect(findings).toBe(1);
    expect(text).toContain("no published version found in");
  });
});
