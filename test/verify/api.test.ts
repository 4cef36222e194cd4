/** The call of programs: bytes in, a verdict out. */
import { describe, expect, test } from "vitest";
import { verify } from "@proxywasm/verify";
import { buildModule } from "../support/wasm-builder.js";
import { exporting, GOOD, importing, MARKER } from "./plugin.js";

const good = buildModule(GOOD);

describe("verify", () => {
  test("says of a good module that Envoy loads it, and which other hosts do", () => {
    const { ok, error, abi, findings, loads } = verify(good);
    expect({ ok, error, version: abi?.version }).toEqual({
      ok: true,
      error: null,
      version: "0.2.1",
    });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(loads.find(({ host }) => host === "Envoy 1.40")?.loads).toBe(true);
    expect(loads.some((each) => !each.loads)).toBe(true);
  });

  test("asks the hosts that are named", () => {
    const module = buildModule(
      importing("wasi_snapshot_preview1", "clock_res_get", "(i32,i32)->i32"),
    );
    expect(verify(module, { hosts: ["envoy@1.40"] })).toMatchObject({ ok: true, loads: [] });
    const { ok, findings } = verify(module, { hosts: ["envoy@1.40", "envoy@1.36"] });
    expect(ok).toBe(false);
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({
      code: "import-unknown",
      hosts: ["Envoy 1.36"],
    });
  });

  test("asks for the ABI version that is named", () => {
    expect(verify(good, { abi: "0.2.0" }).ok).toBe(false);
    const older = exporting({ [MARKER]: null, proxy_abi_version_0_2_0: "()->()" });
    expect(verify(buildModule(older), { abi: "0.2.0" }).ok).toBe(true);
  });

  test("says where bytes stop to be a module, and does not throw", () => {
    expect(verify(good.slice(0, 40))).toMatchObject({ ok: false, findings: [], loads: [] });
    expect(verify(new Uint8Array()).error?.message).toBeTypeOf("string");
  });

  test.each([
    [{ hosts: ["envoi"] }, 'there is no host "envoi" (did you mean "envoy"?); known: envoy, '],
    [{ abi: "9.9.9" }, 'there is no ABI version "9.9.9"; known: 0.1.0, 0.2.0, 0.2.1'],
  ])("names what there is when asked with %o", (options, message) => {
    expect(() => verify(good, options)).toThrow(RangeError);
    expect(() => verify(good, options)).toThrow(message);
  });
});
