/** Foreign functions: items 128 to 132 of the conformance checklist. */
import { generateKeyPairSync, sign as signWith } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  SignArgumentsCodec,
  SignResultCodec,
  VerifySignatureArgumentsCodec,
  type VerifySignatureArguments,
  VerifySignatureResultCodec,
} from "@proxywasm/abi/overlays/envoy/host/foreign";
import { inRequest, text } from "./in-request.js";
import { startPuppet, type Puppet } from "./puppet.js";

describe("foreign functions", () => {
  const foreign = (p: Puppet, name: string, bytes: Uint8Array | string) =>
    p.call("proxy_call_foreign_function", name, bytes);
  const result = (p: Puppet, name: string, bytes: Uint8Array | string) =>
    foreign(p, name, bytes).out["results"] as Uint8Array;

  test("128: an unknown name is not found", () => {
    expect(inRequest((p) => foreign(p, "nope", "").status)).toBe(1);
  });

  test("129: compress and uncompress; corrupt bytes cannot be read", () => {
    const found = inRequest((p) => [
      text(result(p, "uncompress", result(p, "compress", "hello hello"))),
      foreign(p, "uncompress", "corrupt").status,
    ]);
    expect(found).toEqual(["hello hello", 3]);
  });

  test("130: result pointers may be 0", () => {
    const found = inRequest((p) => {
      const name = p.put(Buffer.from("compress"));
      return [
        p.raw("proxy_call_foreign_function", name, 8, name, 8, 0, 0),
        p.raw("proxy_call_foreign_function", name, 8, name, 8, 0, p.vm.memory.size),
      ];
    });
    expect(found).toEqual([0, 6]);
  });

  test("131: expressions: compiled once, evaluated per stream", () => {
    const evaluate = (p: Puppet, source: string) => {
      const { status, out } = foreign(p, "expr_create", source);
      if (status !== 0) return status;
      const done = foreign(p, "expr_evaluate", out["results"] as Uint8Array);
      return done.status === 0
        ? Buffer.from(done.out["results"] as Uint8Array).toString("latin1")
        : done.status;
    };
    const found = inRequest((p) => [
      evaluate(p, "request.method + request.path"),
      evaluate(p, "request.headers['x-a'] == '1'"),
      evaluate(p, "request.size"),
      evaluate(p, "/ /"),
      evaluate(p, "1/0"),
      foreign(p, "expr_evaluate", Uint8Array.of(99, 0, 0, 0)).status,
      foreign(p, "expr_evaluate", "x").status,
      foreign(p, "expr_delete", Uint8Array.of(99, 0, 0, 0)).status,
    ]);
    expect(found).toEqual(["GET/trail?a=1", "\x01", "\0".repeat(8), 2, 10, 1, 2, 0]);
  });

  test("132: signatures are made and checked; a bad hash is told, no key is a bad argument", () => {
    const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2_048 });
    const body = Buffer.from("signed");
    const signature = signWith("sha256", body, privateKey);
    const spki = publicKey.export({ format: "der", type: "spki" });
    const pkcs8 = privateKey.export({ format: "der", type: "pkcs8" });
    const base: VerifySignatureArguments = {
      hashFunction: "sha256",
      publicKey: spki,
      signature,
      text: body,
      publicKeyPem: "",
    };
    const verify = (p: Puppet, change: Partial<VerifySignatureArguments> = {}) => {
      const done = foreign(
        p,
        "verify_signature",
        VerifySignatureArgumentsCodec.encode({ ...base, ...change }),
      );
      return done.status === 0
        ? VerifySignatureResultCodec.decode(done.out["results"] as Uint8Array)
        : done.status;
    };
    const found = inRequest((p) => [
      verify(p),
      verify(p, { text: Buffer.from("other") }),
      verify(p, { hashFunction: "md99" }),
      verify(p, { publicKey: new Uint8Array(0) }),
      verify(p, { publicKey: Buffer.from("no key") }),
      verify(p, {
        publicKey: new Uint8Array(0),
        publicKeyPem: publicKey.export({ format: "pem", type: "spki" }).toString(),
      }),
    ]) as unknown[];
    expect(found[0]).toEqual({ result: true, error: "" });
    expect(found[1]).toMatchObject({ result: false });
    expect(found[2]).toMatchObject({ result: false, error: expect.stringContaining("md99") });
    expect(found[3]).toBe(2);
    expect(found[4]).toMatchObject({ result: false });
    expect(found[5]).toEqual({ result: true, error: "" });
    const signed = inRequest((p) => {
      const args = { hashFunction: "sha256", privateKey: pkcs8, text: body, privateKeyPem: "" };
      return SignResultCodec.decode(result(p, "sign", SignArgumentsCodec.encode(args)));
    });
    expect(Buffer.from(signed!.signature).equals(signature)).toBe(true);
  });

  test("functions of one's own", () => {
    const foreignFunctions = {
      shout: (bytes: Uint8Array) => ({
        status: 0,
        result: Buffer.from(Buffer.from(bytes).toString().toUpperCase()),
      }),
    };
    expect(inRequest((p) => text(result(p, "shout", "hey")), { foreignFunctions })).toBe("HEY");
  });

  test("clear_route_cache tells the driver", () => {
    let told = 0;
    const plugin = startPuppet({
      onRequestHeaders: (p) => void foreign(p, "clear_route_cache", ""),
    });
    plugin.send({}, { info: { routeChanged: () => told++ } });
    expect(told).toBe(1);
  });
});
