/** How the specification's names become code's: the one law, as a table. */
import { describe, expect, it } from "vitest";
import * as names from "../../generator/names.js";
import { spec } from "../support/spec.js";

describe("names", () => {
  it.each([
    ["proxy_get_header_map_value", "getHeaderMapValue"],
    ["proxy_on_request_headers", "onRequestHeaders"],
    ["proxy_log", "log"],
    ["fd_write", "fdWrite"],
    ["envoy_resolve_dns", "envoyResolveDns"],
    ["_initialize", "initialize"],
    ["_start", "start"],
    ["malloc", "malloc"],
    // A word that one of the two languages keeps for itself.
    ["proxy_delete", "delete_"],
    ["proxy_load", "load_"],
  ])("of the function `%s` is %s", (name, expected) => {
    expect(names.functionName(name)).toBe(expected);
  });

  it.each([
    ["proxy_buffer_type_t", "BufferType"],
    ["proxy_status_t", "Status"],
    ["wasi_errno_t", "WasiErrno"],
    ["wasi_fd_id_t", "WasiFdId"],
    ["envoy_header_action_t", "EnvoyHeaderAction"],
  ])("of the enumeration `%s` is %s", (name, expected) => {
    expect(names.enumName(name)).toBe(expected);
  });

  it.each([
    ["HTTP_REQUEST_BODY", "HttpRequestBody"],
    ["OK", "Ok"],
    ["2BIG", "_2big"],
  ])("of the value `%s` is %s", (name, expected) => {
    expect(names.valueName(name)).toBe(expected);
  });

  it.each([
    ["stream_context_id", "streamContextId"],
    ["arguments", "arguments_"],
    ["value", "value"],
    ["string", "string_"],
  ])("of the parameter `%s` is %s", (name, expected) => {
    expect(names.paramName(name)).toBe(expected);
  });

  it.each([
    [["request", "url_path"], false, "requestUrlPath"],
    [["request", "headers"], true, "requestHeadersAt"],
    [["xds", "node", "metadata", "APP_CONTAINERS"], false, "xdsNodeMetadataAppContainers"],
    [["a", "istio.io/rev"], false, "aIstioIoRev"],
  ])("of the property %j, keyed %j, is %s", (path, keyed, expected) => {
    expect(names.propertyName(path, keyed)).toBe(expected);
  });

  it.each([
    ["env", "hostcalls", "Hostcalls"],
    ["wasi_snapshot_preview1", "wasi", "WasiHostcalls"],
    ["acme_cache", "acme-cache-hostcalls", "AcmeCacheHostcalls"],
  ])("of the module `%s` are %s and %s", (module, file, owner) => {
    expect([names.moduleName(module), names.interfaceName(module)]).toEqual([file, owner]);
  });

  it("of the ABI never meet: functions of a module, values of an enumeration, properties", () => {
    const lists = [
      ...["env", "wasi_snapshot_preview1", ""].map((module) =>
        spec.base.funcs
          .filter((each) => each.module === module)
          .map(({ name }) => names.functionName(name)),
      ),
      spec.base.enums.map(({ name }) => names.enumName(name)),
      ...spec.base.enums.map(({ values }) => values.map(({ name }) => names.valueName(name))),
      spec.base.properties.map(({ path, keyed }) => names.propertyName(path, keyed)),
    ];
    for (const list of lists) expect(list).toEqual([...new Set(list)]);
  });
});
