/** Some edits the whole way: regenerate, compile a plugin, load it in a host, call. No file but the specification changes. */
import { afterEach, expect, it } from "vitest";
import type { SourceFile } from "../../generator/diagnostics.js";
import { sources } from "../support/spec.js";
import { bindings, start } from "./build.js";

let made: Awaited<ReturnType<typeof bindings>> | undefined;
afterEach(() => made?.remove());

const HEAD = `
import { Views } from "@proxywasm/abi/assembly/memory";
import * as host from "@proxywasm/abi/assembly/hostcalls";
const HELLO = memory.data<u8>([104, 105]);
export function malloc(size: u32): usize { return heap.alloc(size); }
`;

it("a hostcall and a callback added to the specification are there for plugins and for hosts", async () => {
  made = await bindings([
    ...sources.files,
    file(
      "fixture.webidl",
      `
      [Exposed=*, Import="env", Group="fixture"]
      namespace fixture_calls {
        /// Repeats a text.
        [Since="0.2.1", Status=(OK, BAD_ARGUMENT, INVALID_MEMORY_ACCESS)]
        proxy_status_t proxy_repeat(USVString text, unsigned long long times, [Out, Owned] ArrayBuffer answer,
            [Out] unsigned long long total);
      };

      [Export, Group="fixture"]
      callback interface fixture_callbacks {
        /// The text was repeated.
        [Since="0.2.1", Default=0]
        proxy_action_t proxy_on_repeated(context_id_t context_id, unsigned long long times, boolean last);
      };`,
    ),
  ]);
  const entry = `${HEAD}
    export * from "@proxywasm/abi/assembly/exports/v0_2_1";
    import { Callbacks, setCallbacks } from "@proxywasm/abi/assembly/callbacks";
    import { Action } from "@proxywasm/abi/assembly/enums";
    let seen: u64 = 0;
    class Mine extends Callbacks {
      onRepeated(contextId: u32, times: u64, last: bool): Action {
        seen = times + contextId;
        return last ? Action.Pause : Action.Continue;
      }
    }
    setCallbacks(new Mine());
    export function seenTimes(): u64 { return seen; }
    export function go(): i32 { return host.repeat(Views.of(HELLO, 2), 0xfedcba9876543210); }
    export function answer(): u64 { return host.RepeatOut.answer; }
    export function total(): u64 { return host.RepeatOut.total; }
  `.replace("export function malloc(size: u32): usize { return heap.alloc(size); }", "");
  const calls: unknown[][] = [];
  const { exports, memory } = await start(made, entry, {
    repeat(text: Uint8Array, times: bigint, out: { answer: Uint8Array; total: bigint }) {
      calls.push([Buffer.from(text).toString(), times]);
      out.answer = Buffer.from("hihi");
      out.total = 2n ** 63n;
      return 0;
    },
  });
  expect(exports["go"]!()).toBe(0);
  expect(calls).toEqual([["hi", 0xfedcba9876543210n]]);
  expect(textAt(memory, exports["answer"]!() as bigint)).toBe("hihi");
  expect(BigInt.asUintN(64, exports["total"]!() as bigint)).toBe(2n ** 63n);
  expect(exports["proxy_on_repeated"]!(5, 2n ** 40n, 1)).toBe(1);
  expect(exports["seenTimes"]!()).toBe(2n ** 40n + 5n);
  const { ABI_VERSIONS } = made.host.versions;
  expect(ABI_VERSIONS["0.2.1"]!.imports["env"]).toHaveProperty("proxy_repeat");
  expect(ABI_VERSIONS["0.2.0"]!.imports["env"]).not.toHaveProperty("proxy_repeat");
});

it("an overlay adds an import and an export, with a host's own status beside the base's", async () => {
  const overlay = file(
    "acme.webidl",
    `
    [Exposed=*, Enum, Refines]
    namespace proxy_status_t {
      /// The moon is in the way.
      const unsigned long ECLIPSE = 99;
    };

    [Exposed=*, Import="env", Group="moon"]
    namespace acme_calls {
      /// Asks for the phase of the moon.
      [Status=(OK, ECLIPSE, INVALID_MEMORY_ACCESS)]
      proxy_status_t acme_moon_phase(USVString place, [Out] unsigned long phase);
    };

    [Export, Group="moon"]
    callback interface acme_callbacks {
      /// The moon is full.
      undefined acme_on_full_moon(context_id_t context_id);
    };`,
  );
  made = await bindings(sources.files, [overlay]);
  const entry = `${HEAD}
    export { acme_on_full_moon } from "@proxywasm/abi/overlays/acme/assembly/callbacks";
    import { Callbacks, setCallbacks } from "@proxywasm/abi/overlays/acme/assembly/callbacks";
    import { acmeMoonPhase, AcmeMoonPhaseOut } from "@proxywasm/abi/overlays/acme/assembly/hostcalls";
    import { Status } from "@proxywasm/abi/overlays/acme/assembly/enums";
    let full: u32 = 0;
    class Mine extends Callbacks { acmeOnFullMoon(contextId: u32): void { full = contextId; } }
    setCallbacks(new Mine());
    export function fullMoon(): u32 { return full; }
    export function phase(): i32 {
      const status = acmeMoonPhase(Views.of(HELLO, 2));
      return status == Status.Eclipse ? -1 : AcmeMoonPhaseOut.phase;
    }
  `;
  let status = 0;
  const { linkHostcalls } = await made.host.overlay("acme", "hostcalls");
  const { GuestMemory } = made.host.memory;
  const memory = new GuestMemory();
  const acme = {
    acmeMoonPhase(place: Uint8Array, out: { phase: number }) {
      out.phase = place.length * 100;
      return status;
    },
  };
  const env = linkHostcalls!(memory as never, acme as never) as WebAssembly.ModuleImports;
  const module = new WebAssembly.Module(await made.compile(entry));
  const { exports } = new WebAssembly.Instance(module, { env });
  memory.attach(exports);
  const call = exports as Record<string, (...args: number[]) => number>;
  expect(call["phase"]!()).toBe(200);
  const { Status } = (await made.host.overlay("acme", "enums")) as unknown as {
    Status: Record<string, number>;
  };
  status = Status["Eclipse"]!;
  expect(call["phase"]!()).toBe(-1);
  call["acme_on_full_moon"]!(7);
  expect(call["fullMoon"]!()).toBe(7);
});

it("two parameters swapped arrive swapped, and only under their names", async () => {
  made = await bindings(
    edit("proxy_remove_header_map_value(proxy_map_type_t map_id, ByteString key)", (text) =>
      text.replace(/\(.*\)/, "(ByteString key, proxy_map_type_t map_id)"),
    ),
  );
  const entry = `${HEAD} export function go(): i32 { return host.removeHeaderMapValue(Views.of(HELLO, 2), 3); }`;
  const calls: unknown[][] = [];
  const { exports } = await start(made, entry, {
    removeHeaderMapValue(key: Uint8Array, map: number) {
      calls.push([Buffer.from(key).toString(), map]);
      return 0;
    },
  });
  exports["go"]!();
  expect(calls).toEqual([["hi", 3]]);
  // A plugin written for the old order does not compile, where silence would have been a wrong call.
  const old = `${HEAD} export function go(): i32 { return host.removeHeaderMapValue(3, Views.of(HELLO, 2)); }`;
  const wrong = await made.compile(old).then(
    () => "compiles",
    (error: Error) => error.message,
  );
  expect(wrong).toContain("ERROR");
});

it("a parameter dropped is gone on both sides", async () => {
  made = await bindings(
    edit("proxy_log(proxy_log_level_t log_level, USVString message)", (text) =>
      text.replace("proxy_log_level_t log_level, ", ""),
    ),
  );
  const entry = `${HEAD} export function go(): i32 { return host.log(Views.of(HELLO, 2)); }`;
  const calls: unknown[][] = [];
  const { exports } = await start(made, entry, {
    log(...args: unknown[]) {
      calls.push(args.map((arg) => Buffer.from(arg as Uint8Array).toString()));
      return 0;
    },
  });
  exports["go"]!();
  expect(calls).toEqual([["hi"]]);
});

it("a result that becomes wider is wider on both sides", async () => {
  made = await bindings(
    edit("proxy_get_shared_data(ByteString key, [Out, Owned] ArrayBuffer value,", (text) => text, [
      "[Out] unsigned long cas);",
      "[Out] unsigned long long cas);",
    ]),
  );
  const entry = `${HEAD}
    export function go(): i32 { return host.getSharedData(Views.of(HELLO, 2)); }
    export function cas(): u64 { return host.GetSharedDataOut.cas; }
    export function value(): u64 { return host.GetSharedDataOut.value; }`;
  const { exports, memory } = await start(made, entry, {
    getSharedData(_key: Uint8Array, out: { value: Uint8Array; cas: bigint }) {
      out.value = Buffer.from("v");
      out.cas = 2n ** 40n;
      return 0;
    },
  });
  expect(exports["go"]!()).toBe(0);
  expect(exports["cas"]!()).toBe(2n ** 40n);
  expect(textAt(memory, exports["value"]!() as bigint)).toBe("v");
});

it("a status renumbered is the same status on both sides", async () => {
  made = await bindings(
    edit("const unsigned long NOT_FOUND = 1;", (text) => text.replace("1", "77")),
  );
  const entry = `${HEAD}
    import { Status } from "@proxywasm/abi/assembly/enums";
    export function go(): bool { return host.done() == Status.NotFound; }`;
  const { NotFound } = made.host.enums["Status"]!;
  const { exports } = await start(made, entry, { done: () => NotFound });
  expect([NotFound, exports["go"]!()]).toEqual([77, 1]);
});

const file = (path: string, text: string): SourceFile => ({ path, text });

/** The specification with one piece of its text changed; the piece must be there, line breaks aside. */
function edit(
  piece: string,
  change: (text: string) => string,
  also?: [string, string],
): SourceFile[] {
  const pattern = new RegExp(piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+"));
  let edits = 0;
  const files = sources.files.map((each) => {
    const match = pattern.exec(each.text);
    if (!match) return each;
    edits++;
    const rest = each.text.slice(match.index + match[0].length);
    const tail = also ? rest.replace(also[0], also[1]) : rest;
    const changed = change(match[0].replace(/\s+/g, " "));
    return { ...each, text: each.text.slice(0, match.index) + changed + tail };
  });
  expect(edits).toBe(1);
  return files;
}

function textAt(memory: unknown, packed: bigint): string {
  const { slice } = memory as { slice(address: number, size: number): Uint8Array };
  const view = BigInt.asUintN(64, packed);
  return Buffer.from(
    slice.call(memory, Number(view & 0xffffffffn), Number(view >> 32n)),
  ).toString();
}
