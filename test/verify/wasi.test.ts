/** What real Envoys answer to WASI calls: the evidence for the notes of spec/hosts/envoy.json. */
import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "@proxywasm/verify";
import { viewHost } from "../../sdk/verify/hosts.js";
import type { ModuleSpec } from "../support/wasm-builder.js";
import { WASI } from "./broken.js";
import { EXPORTS, host } from "./plugin.js";
import { refusal, REFEREES } from "./referee.js";

type Answers = readonly (readonly [args: readonly number[], answer: number])[];

const [BADF, INVAL, NOSYS, NOTCAPABLE, NOTDIR, NOTSUP] = [8, 28, 52, 76, 20, 58];
/** A place in memory for results, and a descriptor that is not open. */
const [OUT, NONE] = [16, 9];

/** By name: arguments, and what Envoy returns for them. */
const ANSWERS: Readonly<Record<string, Answers>> = {
  fd_write: [
    [[1, 0, 0, OUT], 0],
    [[NONE, 0, 0, OUT], BADF],
  ],
  clock_time_get: [
    [[0, 0, OUT], 0],
    [[1, 0, OUT], 0],
    [[2, 0, OUT], NOTSUP],
  ],
  random_get: [
    [[OUT, 32], 0],
    [[0, 65_537], INVAL],
  ],
  args_get: [[[0, 0], 0]],
  args_sizes_get: [[[OUT, OUT], 0]],
  environ_get: [[[0, 0], 0]],
  environ_sizes_get: [[[OUT, OUT], 0]],
  fd_fdstat_get: [
    [[1, OUT], 0],
    [[NONE, OUT], BADF],
  ],
  fd_seek: [[[1, 0, 0, OUT], 0]],
  fd_close: [[[1], 0]],
  fd_read: [[[0, 0, 0, OUT], NOSYS]],
  fd_fdstat_set_flags: [[[1, 0], NOSYS]],
  fd_prestat_get: [[[3, OUT], BADF]],
  fd_prestat_dir_name: [[[3, OUT, 4], NOSYS]],
  path_open: [[[3, 0, 0, 0, 0, 0, 0, 0, OUT], 44]],
  sched_yield: [[[], 0]],
  clock_res_get: [
    [[0, OUT], 0],
    [[2, OUT], NOTSUP],
  ],
  fd_pwrite: [
    [[1, 0, 0, 0, OUT], 0],
    [[NONE, 0, 0, 0, OUT], BADF],
  ],
  fd_advise: [[[NONE, 0, 0, 0], 0]],
  fd_tell: onlyOutput([OUT]),
  fd_allocate: onlyOutput([0, 0]),
  fd_datasync: onlyOutput([]),
  fd_sync: onlyOutput([]),
  fd_fdstat_set_rights: onlyOutput([0, 0]),
  fd_filestat_set_size: onlyOutput([0]),
  fd_filestat_set_times: onlyOutput([0, 0, 0]),
  fd_filestat_get: [[[1, OUT], BADF]],
  fd_pread: [[[1, 0, 0, 0, OUT], NOSYS]],
  fd_readdir: [[[1, 0, 0, 0, OUT], NOTDIR]],
  fd_renumber: [
    [[1, 2], NOTSUP],
    [[NONE, 1], BADF],
    [[1, NONE], BADF],
  ],
  path_create_directory: [[[3, 0, 0], NOTSUP]],
  path_filestat_get: [[[3, 0, 0, 0, OUT], NOTSUP]],
  path_filestat_set_times: [[[3, 0, 0, 0, 0, 0, 0], NOTSUP]],
  path_link: [[[3, 0, 0, 0, 3, 0], NOTSUP]],
  path_readlink: [[[3, 0, 0, OUT, 4, OUT], NOTSUP]],
  path_remove_directory: [[[3, 0, 0], NOTSUP]],
  path_rename: [[[3, 0, 0, 3, 0, 0], NOTSUP]],
  path_symlink: [[[0, 0, 3, 0], NOTSUP]],
  path_unlink_file: [[[3, 0, 0], NOTSUP]],
  sock_accept: [[[3, 0, OUT], NOTSUP]],
  sock_recv: [[[3, 0, 0, 0, OUT, OUT], NOTSUP]],
  sock_send: [[[3, 0, 0, 0, OUT], NOTSUP]],
  sock_shutdown: [[[3, 0], NOTSUP]],
};

/** SUCCESS for standard output and error, and for nothing else. */
function onlyOutput(rest: readonly number[]): Answers {
  return [
    [[1, ...rest], 0],
    [[2, ...rest], 0],
    [[NONE, ...rest], BADF],
  ];
}

/** A plugin that starts only if every call answers as expected. */
function asking(name: string, signature: string, answers: Answers): ModuleSpec {
  const types = /^\((.*)\)/.exec(signature)![1]!.split(",").filter(Boolean);
  const checks = answers.map(([args, answer]) => [
    ...args.flatMap((value, index) => constant(types[index]!, value)),
    ...[0x10, 0],
    ...constant("i32", answer),
    0x46,
  ]);
  const all = checks.flatMap((check, index) => (index === 0 ? check : [...check, 0x71]));
  const { proxy_on_vm_start: signatureOfStart = "", ...others } = EXPORTS;
  return {
    imports: [{ module: WASI, name, signature }],
    exports: others,
    functions: [{ signature: signatureOfStart, exports: ["proxy_on_vm_start"], body: all }],
    returns: 1,
  };
}

function constant(type: string, value: number): number[] {
  const bytes = [];
  let rest = value;
  // Signed LEB128: the last byte's second highest bit is the sign.
  while (rest > 0x3f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  return [type === "i64" ? 0x42 : 0x41, ...bytes, rest];
}

describe.each(REFEREES)("$title answers", ({ path, row }) => {
  const functions = viewHost(host(row), "0.2.1", KNOWLEDGE.abi).imports.get(WASI)!;
  const known = Object.entries(ANSWERS).filter(([name]) => functions.has(name));
  const it = test.skipIf(!path);

  it.each(known)("%s", async (name, answers) => {
    expect(await refusal(path!, asking(name, functions.get(name)!.signature, answers))).toBe(null);
  });

  it("poll_oneoff by its version", async () => {
    const answer = functions.has("clock_res_get") ? 0 : NOSYS;
    const poll = asking("poll_oneoff", functions.get("poll_oneoff")!.signature, [
      [[0, 0, 0, OUT], answer],
    ]);
    expect(await refusal(path!, poll)).toBe(null);
  });

  it("nothing else than was asked for", async () => {
    const wrong = asking("fd_close", "(i32)->i32", [[[1], NOTCAPABLE]]);
    expect(await refusal(path!, wrong)).not.toBe(null);
  });

  test("of every function that the row has", () => {
    const asked = [...Object.keys(ANSWERS), "poll_oneoff", "proc_exit"];
    expect([...functions.keys()].filter((name) => !asked.includes(name))).toEqual([]);
  });
});
