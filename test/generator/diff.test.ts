/** What changed between two versions, and whom it breaks: one row per kind of change. */
import { diff } from "@proxywasm/generator/diff/index";
import { showDiff, showDiffAsMarkdown } from "@proxywasm/generator/diff/text";
import { describe, expect, test } from "vitest";
import { manifestAfter } from "./fixture.js";

const same = (text: string) => text;
const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return text.replace(from, to);
};
const append = (more: string) => (text: string) => `${text}\n${more}`;

const hostcall = append(`
  [Exposed=*, Import="env"] namespace more {
    /// Logs.
    [Status=(OK)] proxy_status_t proxy_log(ByteString message);
  };`);
const callback = append(`
  [Export] callback interface more {
    /// Ticks.
    undefined proxy_on_tick(context_id_t plugin_context_id);
  };`);
const property = append(`
  [Exposed=*, Properties=("response")] namespace response {
    /// The code.
    readonly attribute long long code;
  };`);
const foreign = append(`
  [Exposed=*, ForeignFunctions] namespace more {
    /// Counts.
    [Status=(OK)] undefined count();
  };`);
const enumeration = append(`
  /// Which side.
  [Exposed=*, Enum] namespace proxy_peer_type_t {
    /// Nobody.
    const unsigned long UNKNOWN = 0;
  };`);

/** An edit, the change it is, and whether it breaks plugins and hosts. */
type Row = readonly [
  what: string,
  before: (text: string) => string,
  after: (text: string) => string,
  changes: readonly string[],
];

const ROWS: readonly Row[] = [
  ["nothing", same, same, []],
  ["documentation", same, replace("Reads one value.", "Reads the first value."), []],

  // The one side uses what the other side does not have.
  [
    "a new hostcall",
    same,
    hostcall,
    ["added import proxy_log (message_data: i32, message_size: i32) -> i32 [ok, breaking]"],
  ],
  [
    "a hostcall less",
    hostcall,
    same,
    ["removed import proxy_log (message_data: i32, message_size: i32) -> i32 [breaking, ok]"],
  ],
  [
    "a new callback",
    same,
    callback,
    ["added export proxy_on_tick (plugin_context_id: i32) -> () [ok, breaking]"],
  ],
  [
    "a callback less",
    callback,
    same,
    ["removed export proxy_on_tick (plugin_context_id: i32) -> () [breaking, ok]"],
  ],
  ["a new property", same, property, ["added property response.code int [ok, breaking]"]],
  ["a property less", property, same, ["removed property response.code int [breaking, ok]"]],
  [
    "a new foreign function",
    same,
    foreign,
    ["added foreign function count (none) -> none [ok, breaking]"],
  ],
  [
    "a foreign function less",
    foreign,
    same,
    ["removed foreign function count (none) -> none [breaking, ok]"],
  ],
  ["a new enum", same, enumeration, ["added enum proxy_peer_type_t `UNKNOWN` [ok, ok]"]],
  ["an enum less", enumeration, same, ["removed enum proxy_peer_type_t `UNKNOWN` [breaking, ok]"]],

  // Another signature breaks both sides; another name none.
  [
    "a parameter more",
    same,
    replace("ByteString key,", "ByteString key, long long limit,"),
    [
      "changed import proxy_get_header_map_value signature is (i32, i32, i32, i64, i32, i32) -> i32, was (i32, i32, i32, i32, i32) -> i32 [breaking, breaking]",
    ],
  ],
  [
    "a wider parameter",
    same,
    replace("size_t num_headers", "unsigned long long num_headers"),
    [
      "changed export proxy_on_request_headers signature is (i32, i64, i32) -> i32, was (i32, i32, i32) -> i32 [breaking, breaking]",
    ],
  ],
  [
    "a renamed parameter",
    same,
    replace("ByteString key", "ByteString name"),
    [
      "changed import proxy_get_header_map_value parameter 2 is `name: string`, was `key: string` [ok, ok]",
    ],
  ],
  [
    "text that is bytes",
    same,
    replace("ByteString key", "ArrayBuffer key"),
    [
      "changed import proxy_get_header_map_value parameter 2 is `key: bytes`, was `key: string` [ok, ok]",
    ],
  ],
  [
    "bytes that are pairs",
    same,
    replace("[Out, Owned] ArrayBuffer value", "[Out, Owned] string_map_t value"),
    [
      "changed import proxy_get_header_map_value parameter 3 is `out owned value: map`, was `out owned value: bytes` [breaking, breaking]",
    ],
  ],
  [
    "another 32-bit type",
    same,
    replace("size_t num_headers", "long num_headers"),
    [
      "changed export proxy_on_request_headers parameter 2 is `num_headers: int32_t`, was `num_headers: size_t` [ok, ok]",
    ],
  ],
  [
    "another unit",
    same,
    replace("size_t num_headers", '[Unit="bytes"] size_t num_headers'),
    [
      "changed export proxy_on_request_headers parameter 2 is `num_headers: size_t in bytes`, was `num_headers: size_t` [breaking, breaking]",
    ],
  ],
  [
    "memory that changes hands",
    same,
    replace("[Out, Owned] ArrayBuffer", "[Out] ArrayBuffer"),
    [
      "changed import proxy_get_header_map_value parameter 3 is `out value: bytes`, was `out owned value: bytes` [breaking, breaking]",
    ],
  ],
  [
    "swapped parameters of one type",
    same,
    replace(
      "context_id_t stream_context_id, size_t num_headers",
      "size_t num_headers, context_id_t stream_context_id",
    ),
    [
      "changed export proxy_on_request_headers parameter 1 is `num_headers: size_t`, was `stream_context_id: context_id_t` [breaking, breaking]",
      "changed export proxy_on_request_headers parameter 2 is `stream_context_id: context_id_t`, was `num_headers: size_t` [breaking, breaking]",
    ],
  ],
  [
    "another result of one width",
    same,
    replace("[Default=CONTINUE]\n  proxy_action_t", "[Default=0]\n  size_t"),
    [
      "changed export proxy_on_request_headers returns size_t, was proxy_action_t [breaking, breaking]",
    ],
  ],

  // A status, value or permission breaks the side that does not know it.
  [
    "a new status",
    replace('"OK", "NOT_FOUND since 0.2.0"', '"OK"'),
    same,
    ["changed import proxy_get_header_map_value may return `NOT_FOUND` [breaking, ok]"],
  ],
  [
    "a status less",
    same,
    replace('"OK", "NOT_FOUND since 0.2.0"', '"OK"'),
    ["changed import proxy_get_header_map_value no longer returns `NOT_FOUND` [ok, breaking]"],
  ],
  [
    "a status of a foreign function",
    same,
    replace("[Status=(OK)]\n  ArrayBuffer sign", "[Status=(OK, NOT_FOUND)]\n  ArrayBuffer sign"),
    ["changed foreign function sign may return `NOT_FOUND` [breaking, ok]"],
  ],
  [
    "another payload",
    same,
    replace("ArrayBuffer sign(", "USVString sign("),
    [
      "changed foreign function sign is (message:SignArguments) -> string, was (message:SignArguments) -> bytes [breaking, breaking]",
    ],
  ],
  [
    "a value that plugins receive",
    same,
    replace(
      "  /// There is no such thing.",
      "  /// Busy.\n  const unsigned long BUSY = 9;\n  /// There is no such thing.",
    ),
    ["added enum proxy_status_t.BUSY = 9 [breaking, ok]"],
  ],
  [
    "a value that hosts receive",
    same,
    replace("  /// Stop here.", "  /// Wait.\n  const unsigned long WAIT = 9;\n  /// Stop here."),
    ["added enum proxy_action_t.WAIT = 9 [ok, breaking]"],
  ],
  [
    "a value that hosts receive in a hostcall",
    same,
    replace(
      "  /// The request's headers.",
      "  /// Others.\n  const unsigned long OTHERS = 9;\n  /// The request's headers.",
    ),
    ["added enum proxy_map_type_t.OTHERS = 9 [ok, breaking]"],
  ],
  [
    "a value of plugins less",
    replace(
      "  /// There is no such thing.",
      "  /// Busy.\n  const unsigned long BUSY = 9;\n  /// There is no such thing.",
    ),
    same,
    ["removed enum proxy_status_t.BUSY was 9 [breaking, breaking]"],
  ],
  [
    "a value of hosts less",
    same,
    replace("  /// Stop here.\n  const unsigned long PAUSE = 1;\n", ""),
    ["removed enum proxy_action_t.PAUSE was 1 [breaking, ok]"],
  ],
  [
    "another number",
    same,
    replace("PAUSE = 1", "PAUSE = 2"),
    ["changed enum proxy_action_t.PAUSE is 2, was 1 [breaking, breaking]"],
  ],
  [
    "another name for a number",
    same,
    replace("PAUSE = 1", "STOP = 1"),
    ["changed enum proxy_action_t.STOP was called `PAUSE` (1) [breaking, ok]"],
  ],
  [
    "fewer callbacks to read in",
    same,
    replace("Read=(proxy_on_request_headers), ", ""),
    ["changed enum proxy_map_type_t.HTTP_REQUEST_HEADERS may be read nowhere [breaking, ok]"],
  ],
  [
    "more callbacks to write in",
    same,
    replace(
      "Write=(proxy_on_request_headers)",
      "Write=(proxy_on_request_headers, proxy_on_foreign_function)",
    ),
    [
      "changed enum proxy_map_type_t.HTTP_REQUEST_HEADERS may be written in `proxy_on_request_headers`, `proxy_on_foreign_function` [ok, breaking]",
    ],
  ],
  [
    "a hostcall for fewer callbacks",
    same,
    replace(
      '[Status=("OK", "NOT_FOUND since 0.2.0")]',
      '[Status=("OK", "NOT_FOUND since 0.2.0"), During=(proxy_on_request_headers)]',
    ),
    [
      "changed import proxy_get_header_map_value may be called only in `proxy_on_request_headers` [breaking, ok]",
    ],
  ],
  [
    "a hostcall for all callbacks",
    replace(
      '[Status=("OK", "NOT_FOUND since 0.2.0")]',
      '[Status=("OK", "NOT_FOUND since 0.2.0"), During=(proxy_on_request_headers)]',
    ),
    same,
    ["changed import proxy_get_header_map_value may be called in every callback [ok, breaking]"],
  ],
  [
    "a hostcall for other callbacks",
    replace(
      '[Status=("OK", "NOT_FOUND since 0.2.0")]',
      '[Status=("OK", "NOT_FOUND since 0.2.0"), During=(proxy_on_request_headers)]',
    ),
    replace(
      '[Status=("OK", "NOT_FOUND since 0.2.0")]',
      '[Status=("OK", "NOT_FOUND since 0.2.0"), During=(proxy_on_foreign_function)]',
    ),
    [
      "changed import proxy_get_header_map_value may be called in `proxy_on_foreign_function`, may no longer be called in `proxy_on_request_headers` [breaking, breaking]",
    ],
  ],
  [
    "a property for more contexts",
    same,
    replace("Scope=(http)", "Scope=(http, tcp)"),
    ["changed property request.path is for `http`, `tcp` [ok, breaking]"],
  ],
  [
    "a property for fewer contexts",
    replace("Scope=(http)", "Scope=(http, tcp)"),
    same,
    ["changed property request.path is for `http` [breaking, ok]"],
  ],
  [
    "a property for all callbacks",
    same,
    replace(", During=(proxy_on_request_headers)]\n  readonly", "]\n  readonly"),
    ["changed property request.path is there in every callback [ok, breaking]"],
  ],
  [
    "a property for fewer callbacks",
    replace(", During=(proxy_on_request_headers)]\n  readonly", "]\n  readonly"),
    same,
    ["changed property request.path is there in `proxy_on_request_headers` [breaking, ok]"],
  ],
  [
    "another encoding",
    same,
    replace("attribute USVString path", "attribute ArrayBuffer path"),
    ["changed property request.path is bytes, was string [breaking, breaking]"],
  ],

  // Numbers that both sides share.
  [
    "a layout's number",
    same,
    replace("COUNT_BYTES = 4", "COUNT_BYTES = 8"),
    ["changed layout pairs.COUNT_BYTES is 8, was 4 [breaking, breaking]"],
  ],
  [
    "a layout's new number",
    same,
    replace(
      "  /// The size of the count.",
      "  /// One.\n  const unsigned long ONE = 1;\n  /// The size of the count.",
    ),
    ["added layout pairs.ONE = 1 [ok, ok]"],
  ],
  [
    "a layout's number less",
    replace(
      "  /// The size of the count.",
      "  /// One.\n  const unsigned long ONE = 1;\n  /// The size of the count.",
    ),
    same,
    ["removed layout pairs.ONE was 1 [ok, ok]"],
  ],
  [
    "a new field",
    same,
    replace("  /// The bytes.", "  /// Which key.\n  [Field=2] USVString key;\n  /// The bytes."),
    ["added message SignArguments.key field 2: string [ok, ok]"],
  ],
  [
    "a field less",
    replace("  /// The bytes.", "  /// Which key.\n  [Field=2] USVString key;\n  /// The bytes."),
    same,
    ["removed message SignArguments.key field 2: string [breaking, ok]"],
  ],
  [
    "another field number",
    same,
    replace("[Field=1] ArrayBuffer", "[Field=2] ArrayBuffer"),
    [
      "changed message SignArguments.data is field 2: bytes, was field 1: bytes [breaking, breaking]",
    ],
  ],

  // Advice breaks nobody; another answer of a callback that nobody overrides changes plugins.
  [
    "a deprecation",
    same,
    replace(
      '[Status=("OK", "NOT_FOUND since 0.2.0")]',
      '[Status=("OK", "NOT_FOUND since 0.2.0"), Deprecated="proxy_get"]',
    ),
    ["changed import proxy_get_header_map_value is deprecated: use proxy_get [ok, ok]"],
  ],
  [
    "a deprecation less",
    replace(
      '[Status=("OK", "NOT_FOUND since 0.2.0")]',
      '[Status=("OK", "NOT_FOUND since 0.2.0"), Deprecated="proxy_get"]',
    ),
    same,
    ["changed import proxy_get_header_map_value is no longer deprecated [ok, ok]"],
  ],
  [
    "another default",
    same,
    replace("Default=CONTINUE", "Default=PAUSE"),
    ["changed export proxy_on_request_headers returns 1 by default, was 0 [breaking, ok]"],
  ],
];

describe("a change", () => {
  test.each(ROWS)("%s", (_what, before, after, changes) => {
    const short = (verdict: string) => (verdict === "compatible" ? "ok" : verdict);
    const found = diff(manifestAfter(before), manifestAfter(after)).map(
      ({ kind, what, name, detail, plugins, hosts }) =>
        `${kind} ${what} ${name} ${detail} [${short(plugins)}, ${short(hosts)}]`,
    );
    expect(found).toEqual(changes);
  });
});

test("the wire follows what hosts really return", () => {
  const hosts = replace("called.\n  [", 'called.\n  [HostResult="size_t", ');
  const [change, ...rest] = diff(manifestAfter(same), manifestAfter(hosts));
  expect(change!.detail).toBe("signature is (i32, i32) -> i32, was (i32, i32) -> ()");
  expect(rest).toEqual([]);
});

describe("the changes from 0.1.0 to 0.2.0", () => {
  const changes = diff(manifestAfter(same, "0.1.0"), manifestAfter(same, "0.2.0"));

  test("are shown by kind, with whom they break", () => {
    expect(showDiff(changes, "0.1.0", "0.2.0")).toBe(
      `0.1.0 → 0.2.0: 5 changes, 4 breaking for plugins, 2 breaking for hosts

Hostcalls
  ~ proxy_get_header_map_value may return \`NOT_FOUND\`
      plugins: breaking, hosts: compatible
  - proxy_continue_request () -> i32
      plugins: breaking, hosts: compatible

Callbacks
  ~ proxy_on_request_headers signature is (i32, i32, i32) -> i32, was (i32, i32) -> i32
      plugins: breaking, hosts: breaking
  + proxy_on_foreign_function (plugin_context_id: i32, arguments_size: i32) -> ()
      plugins: compatible, hosts: breaking

Enums
  + proxy_status_t.BAD_ARGUMENT = 2
      plugins: breaking, hosts: compatible`,
    );
  });

  test("are a section of a changelog", () => {
    expect(showDiffAsMarkdown(changes, "0.1.0", "0.2.0")).toBe(`## 0.1.0 → 0.2.0

5 changes, 4 breaking for plugins, 2 breaking for hosts.

### Hostcalls

| | name | change | plugins | hosts |
|---|---|---|---|---|
| changed | \`proxy_get_header_map_value\` | may return \`NOT_FOUND\` | **breaking** | compatible |
| removed | \`proxy_continue_request\` | () -> i32 | **breaking** | compatible |

### Callbacks

| | name | change | plugins | hosts |
|---|---|---|---|---|
| changed | \`proxy_on_request_headers\` | signature is (i32, i32, i32) -> i32, was (i32, i32) -> i32 | **breaking** | **breaking** |
| added | \`proxy_on_foreign_function\` | (plugin_context_id: i32, arguments_size: i32) -> () | compatible | **breaking** |

### Enums

| | name | change | plugins | hosts |
|---|---|---|---|---|
| added | \`proxy_status_t.BAD_ARGUMENT\` | = 2 | **breaking** | compatible |
`);
  });
});

test("no change is said in one line", () => {
  expect(showDiff([], "0.2.0", "0.2.1")).toBe("0.2.0 → 0.2.1: nothing changed");
  expect(showDiffAsMarkdown([], "0.2.0", "0.2.1")).toBe("## 0.2.0 → 0.2.1\n\nNothing changed.\n");
});

test("one change is one, and none is none", () => {
  const changes = diff(manifestAfter(same), manifestAfter(hostcall));
  expect(showDiff(changes, "a", "b").split("\n")[0]).toBe(
    "a → b: 1 change, none breaking for plugins, 1 breaking for hosts",
  );
});
