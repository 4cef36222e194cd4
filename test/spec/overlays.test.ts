/** What the overlays add to the base, against what hosts are known to have. */
import { describe, expect, it } from "vitest";
import { lower, signatureOf } from "@proxywasm/generator/lower";
import type { Abi } from "@proxywasm/generator/model";
import { base, overlay } from "./spec.js";

const valuesOf = (abi: Abi, name: string) =>
  Object.fromEntries(
    abi.enums.find((each) => each.name === name)!.values.map((value) => [value.name, value.value]),
  );
const signature = (abi: Abi, name: string, module?: string) =>
  signatureOf(
    lower(
      abi.funcs.find(
        (func) => func.name === name && (module === undefined || func.module === module),
      )!,
    ),
  );

describe("every overlay", () => {
  it.each(["cpp-host", "envoy"])("%s documents all it adds", (name) => {
    const { funcs, enums, layouts, messages, foreign } = overlay(name).abi;
    const all = [
      ...funcs,
      ...enums.flatMap((each) => [each, ...each.values]),
      ...layouts.flatMap((each) => [each, ...each.constants]),
      ...messages.flatMap((each) => [each, ...each.fields]),
      ...foreign,
    ];
    expect(all.filter(({ doc }) => doc.length < 8).map((each) => each.name)).toEqual([]);
  });

  it.each(["cpp-host", "envoy"])("%s changes no core signature of the base", (name) => {
    for (const func of overlay(name).abi.funcs) {
      const own = base.funcs.find(
        (each) => each.name === func.name && each.module === func.module && each.kind === func.kind,
      );
      if (own) expect(signatureOf(lower(func)), func.name).toBe(signatureOf(lower(own)));
    }
  });
});

describe("cpp-host", () => {
  const { abi, merged } = overlay("cpp-host");

  it("adds the statuses that hosts have beyond the text", () => {
    expect(valuesOf(merged, "proxy_status_t")).toMatchObject({
      ...{ OK: 0, BAD_EXPRESSION: 5, INVALID_MEMORY_ACCESS: 6 },
      ...{ RESULT_MISMATCH: 9, BROKEN_CONNECTION: 11, UNIMPLEMENTED: 12 },
    });
  });

  // Numbers of parameters as hosts register them; WASI's own are 7 and 5 where it says so.
  const ARITIES: Readonly<Record<string, string>> = {
    args_get: "ii",
    args_sizes_get: "ii",
    clock_res_get: "ii",
    clock_time_get: "iIi",
    environ_get: "ii",
    environ_sizes_get: "ii",
    fd_advise: "iIIi",
    fd_allocate: "iII",
    fd_close: "i",
    fd_datasync: "i",
    fd_fdstat_get: "ii",
    fd_fdstat_set_flags: "ii",
    fd_fdstat_set_rights: "iII",
    fd_filestat_get: "ii",
    fd_filestat_set_size: "iI",
    fd_filestat_set_times: "iIIi",
    fd_pread: "iiiIi",
    fd_prestat_dir_name: "iii",
    fd_prestat_get: "ii",
    fd_pwrite: "iiiIi",
    fd_read: "iiii",
    fd_readdir: "iiiIi",
    fd_renumber: "ii",
    fd_seek: "iIii",
    fd_sync: "i",
    fd_tell: "ii",
    fd_write: "iiii",
    path_create_directory: "iii",
    path_filestat_get: "iiiii",
    path_filestat_set_times: "iiiiIIi",
    path_link: "iiiiii" /* WASI: 7 */,
    path_open: "iiiiiIIii",
    path_readlink: "iiiiii",
    path_remove_directory: "iii",
    path_rename: "iiiiii",
    path_symlink: "iiii" /* WASI: 5 */,
    path_unlink_file: "iii",
    poll_oneoff: "iiii",
    proc_exit: "i",
    random_get: "ii",
    sched_yield: "",
    sock_accept: "iii",
    sock_recv: "iiiiii",
    sock_send: "iiiii",
    sock_shutdown: "ii",
  };

  it.each(["wasi_snapshot_preview1", "wasi_unstable"])(
    "has the 45 WASI functions under %s, with the parameters that hosts register",
    (module) => {
      const own = merged.funcs
        .filter((func) => func.module === module)
        .map((func) => {
          const types = lower(func).params.map(({ type }) => (type === "i64" ? "I" : "i"));
          return [func.name, types.join("")];
        });
      expect(own.length).toBe(45);
      expect(Object.fromEntries(own)).toEqual(ARITIES);
      expect(signature(merged, "proc_exit", module)).toBe("(i32) -> ()");
      expect(signature(merged, "fd_close", module)).toBe("(i32) -> i32");
    },
  );

  it("adds what Emscripten's runtime imports", () => {
    expect(signature(abi, "pthread_equal")).toBe("(i32, i32) -> i32");
    expect(signature(abi, "emscripten_notify_memory_growth")).toBe("(i32) -> ()");
  });

  it("adds the callbacks that hosts look up", () => {
    const own = abi.funcs.filter((func) => func.kind === "export");
    expect(own.map((func) => `${func.name} ${signatureOf(lower(func))}`)).toEqual([
      "__main_void () -> i32",
      "proxy_validate_configuration (i32, i32) -> i32",
      "proxy_on_request_metadata (i32, i32) -> i32",
      "proxy_on_response_metadata (i32, i32) -> i32",
    ]);
  });
});

describe("envoy", () => {
  const { abi, merged } = overlay("envoy");
  const resultOf = (name: string) => merged.funcs.find((func) => func.name === name)!.result;

  it("draws the actions of headers and bodies finer, and leaves the others", () => {
    expect(Object.values(valuesOf(abi, "envoy_header_action_t"))).toEqual([0, 1, 2, 3, 4]);
    expect(Object.values(valuesOf(abi, "envoy_data_action_t"))).toEqual([0, 1, 2, 3]);
    for (const direction of ["request", "response"]) {
      const action = (part: string) => resultOf(`proxy_on_${direction}_${part}`);
      expect(action("headers")).toEqual({ kind: "enum", name: "envoy_header_action_t" });
      expect(action("body")).toEqual({ kind: "enum", name: "envoy_data_action_t" });
      expect(action("trailers")).toEqual({ kind: "enum", name: "proxy_action_t" });
    }
  });

  it("keeps what a refined callback does not restate", () => {
    const refined = merged.funcs.find((func) => func.name === "proxy_on_request_headers")!;
    expect(refined.group).toBe("http streams");
    expect(refined.params.map((each) => each.available.since)).toEqual(["0.1.0", "0.1.0", "0.2.0"]);
  });

  it("adds the log level that means none", () => {
    expect(valuesOf(merged, "proxy_log_level_t")).toMatchObject({ CRITICAL: 5, OFF: 6 });
  });

  it("adds DNS and statistics", () => {
    expect(signature(abi, "envoy_resolve_dns")).toBe("(i32, i32, i32) -> i32");
    expect(signature(abi, "envoy_on_resolve_dns")).toBe("(i32, i32, i32) -> ()");
    expect(signature(abi, "envoy_on_stats_update")).toBe("(i32, i32) -> ()");
  });

  it("says where the bytes of a call from the host are read", () => {
    const buffers = merged.enums.find((each) => each.name === "proxy_buffer_type_t")!;
    const values = buffers.values.filter((value) => value.name === "FOREIGN_FUNCTION_ARGUMENTS");
    expect(values.map(({ read, available }) => [read, available.since])).toEqual([
      [["proxy_on_foreign_function", "envoy_on_resolve_dns", "envoy_on_stats_update"], "0.2.0"],
    ]);
    expect(buffers.values.length).toBe(9);
  });

  it("names the foreign functions and their payloads", () => {
    const payload = (each: { kind: string; message?: string }) => each.message ?? each.kind;
    const rows = abi.foreign.map((each) => [
      each.name,
      payload(each.argument),
      payload(each.result),
    ]);
    expect(rows).toEqual([
      ["compress", "bytes", "bytes"],
      ["uncompress", "bytes", "bytes"],
      ["set_envoy_filter_state", "SetEnvoyFilterStateArguments", "none"],
      ["declare_property", "DeclarePropertyArguments", "none"],
      ["expr_create", "string", "u32"],
      ["expr_evaluate", "u32", "bytes"],
      ["expr_delete", "u32", "none"],
      ["verify_signature", "VerifySignatureArguments", "VerifySignatureResult"],
      ["sign", "SignArguments", "SignResult"],
      ["clear_route_cache", "none", "none"],
    ]);
  });

  it("numbers the fields of their messages as Envoy does", () => {
    const fields = abi.messages.map(({ name, fields }) => [
      name,
      fields.map((field) => `${field.number} ${field.name}`).join(", "),
    ]);
    expect(Object.fromEntries(fields)).toEqual({
      SetEnvoyFilterStateArguments: "1 path, 2 value, 3 span",
      DeclarePropertyArguments: "1 name, 2 readonly, 3 type, 4 schema, 5 span",
      VerifySignatureArguments:
        "1 hash_function, 2 public_key, 3 signature, 4 text, 5 public_key_pem",
      VerifySignatureResult: "1 result, 2 error",
      SignArguments: "1 hash_function, 2 private_key, 3 text, 4 private_key_pem",
      SignResult: "1 result, 2 signature, 3 error",
    });
  });
});
