/** Shared data, queues, metrics, properties, foreign functions and the system, on the Node host and on a real Envoy. */
import { createSign, generateKeyPairSync } from "node:crypto";
import { Status } from "@proxywasm/abi/host/enums";
import { buildPlugin } from "proxy-wasm/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROXIES, type Proxy } from "./proxies.js";

const folder = `${import.meta.dirname}/plugins/state`;
const RUNS = PROXIES.flatMap((proxy) => [
  { ...proxy, abi: "0.2.1" },
  { ...proxy, abi: "0.2.0" },
]);
const modules: Record<string, string> = {
  "0.2.1": await buildPlugin(folder),
  "0.2.0": await buildPlugin(folder, { abi: "0.2.0", out: "build/plugin-0.2.0.wasm" }),
};

describe.each(RUNS)("with ABI $abi on $title", ({ available, start, abi }) => {
  describe.skipIf(!available)("a plugin", () => {
    let proxy: Proxy;
    beforeAll(async () => {
      proxy = await start(modules[abi] as string, {
        environment: { COLOUR: "blue", EMPTY: "" },
        metadata: {
          ENVOY_STATUS_PORT: 15021,
          LABELS: { app: "shop", tier: "front" },
          PILOT_SAN: ["istiod", "pilot"],
        },
      });
    });
    afterAll(() => proxy?.stop());
    const ask = async (path: string, headers?: Record<string, string>): Promise<string> =>
      (await proxy.send(path, headers)).body;
    const statusOf = async (path: string): Promise<number> =>
      Number((await proxy.send(path)).header("last-status"));

    describe("reads and writes shared data:", () => {
      it("a key that nobody wrote is null, an empty value is empty", async () => {
        expect(await ask("/shared/get/nobody")).toBe("null");
        expect(await statusOf("/shared/get/nobody")).toBe(Status.NotFound);
        expect(await ask("/shared/set/key/value")).toBe("true");
        expect(await ask("/shared/get/key")).toBe("[value]");
        expect(await ask("/shared/empty/key")).toBe("true");
        expect(await ask("/shared/get/key")).toBe("[]");
        expect(await ask("/shared/bytes/key")).toBe("0");
      });

      it("a value that changed since it was read is not overwritten", async () => {
        await ask("/shared/set/race/start");
        expect(await ask("/shared/race/race")).toBe("false true");
        expect(await ask("/shared/get/race")).toBe("[other!]");
      });

      it("updates begin from null and build on each other", async () => {
        expect(await ask("/shared/append/text")).toBe("[x]");
        expect(await ask("/shared/append/text")).toBe("[xx]");
        expect(await ask("/shared/add/sum/5")).toBe("[5]");
        expect(await ask("/shared/add/sum/37")).toBe("[42]");
      });
    });

    describe("uses queues:", () => {
      it("a queue that nobody registered is null", async () => {
        expect(await ask("/queue/put/elsewhere/x")).toBe("null");
        expect(await statusOf("/queue/put/elsewhere/x")).toBe(Status.NotFound);
      });

      it("what is put in is told to the plugin that registered the queue", async () => {
        expect(await ask("/queue/put/vm/first")).toBe("true");
        await proxy.logged("ready: first");
      });

      it("items may be empty, and drain takes no more than asked", async () => {
        expect(await ask("/queue/fill/vm")).toBe("3 2");
        expect(await ask("/queue/take/vm")).toBe("null");
        expect(await statusOf("/queue/take/vm")).toBe(Status.Empty);
      });

      it("a wrong number is refused", async () => {
        expect(await ask("/queue/wrong/vm")).toBe("false");
      });
    });

    describe("counts:", () => {
      it("labels are part of the name, in order, and each value counts for itself", async () => {
        const name = "hits_route=a_reporter=test";
        expect(await ask("/metric/count/a")).toBe(`${name} 1`);
        expect(await ask("/metric/count/b")).toBe("hits_route=b_reporter=test 1");
        expect(await ask("/metric/count/a")).toBe(`${name} 2`);
        await expect.poll(() => proxy.metric(name)).toBe(2);
      });

      it("a counter that should go down stays, and one log line says what to do", async () => {
        expect(await ask("/metric/down")).toBe("0");
        expect(await ask("/metric/down")).toBe("0");
        const line = "counter hits cannot go down, so the call was ignored: use a Gauge";
        await proxy.logged(line);
        expect(proxy.logLines(line)).toBe(1);
      });

      it("a gauge is set, and goes up and down", async () => {
        expect(await ask("/metric/set")).toBe("7");
        expect(await ask("/metric/add/5")).toBe("12");
        expect(await ask("/metric/add/-10")).toBe("2");
        await expect.poll(() => proxy.metric("open")).toBe(2);
      });

      it("a histogram takes values", async () => {
        expect(await statusOf("/metric/record")).toBe(Status.Ok);
      });
    });

    describe("reads properties:", () => {
      it.each([
        ["text", "[/property/text]"],
        ["time", "true"],
        ["bool", "false"],
        ["uint", "true"],
        ["double", "15021.0"],
        ["map", "2 shop"],
        ["list", "istiod+pilot"],
        ["raw/xds/node/id", "[test]"],
      ])("%s", async (path, expected) => {
        expect(await ask(`/property/${path}`)).toBe(expected);
      });

      it("a header by name", async () => {
        expect(await ask("/property/header", { "user-agent": "me" })).toBe("[me]");
      });

      it("what is missing is null, or the number that was asked for", async () => {
        expect(await ask("/property/missing")).toBe("null");
        expect(await ask("/property/numbers")).toBe("0 404");
        expect(await ask("/property/raw/no/such/thing")).toBe("null");
        expect(await statusOf("/property/raw/no/such/thing")).toBe(Status.NotFound);
      });

      it("what the plugin set", async () => {
        expect(await ask("/property/set/colour/red")).toBe("true [red]");
        expect(await ask("/property/state")).toBe("3");
      });
    });

    describe("calls foreign functions:", () => {
      it("an unknown one gives null and says so", async () => {
        expect(await ask("/foreign/unknown")).toBe("null");
        expect(await statusOf("/foreign/unknown")).toBe(Status.NotFound);
      });

      it("compression there and back; bad input gives null", async () => {
        expect(await ask("/foreign/zip")).toBe("true 1000");
        expect(await ask("/foreign/unzip")).toBe("null");
        expect(await statusOf("/foreign/unzip")).toBe(Status.SerializationFailure);
      });

      it("filter state that the proxy knows", async () => {
        expect(await ask("/foreign/state/envoy.tcp_proxy.cluster/other")).toBe("true");
        expect(await ask("/foreign/state/nobody/other")).toBe("false");
      });

      it("clears the route", async () => {
        expect(await ask("/foreign/route")).toBe("true");
      });

      it("a declared property is set only once", async () => {
        expect(await ask("/foreign/fixed")).toBe("true false");
      });

      it("expressions", async () => {
        expect(await ask("/foreign/cel")).toBe("[GET] true null");
      });

      it("signatures", async () => {
        const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
        const key = publicKey.export({ format: "der", type: "spki" }).toString("hex");
        const signature = createSign("sha256").update("text").sign(privateKey).toString("hex");
        expect(await ask(`/foreign/verify/${key}/${signature}/text`)).toBe("true");
        expect(await ask(`/foreign/verify/${key}/${signature}/test`)).toBe("false");
      });
    });

    describe("asks the system:", () => {
      it("environment variables; empty is not missing", async () => {
        expect(await ask("/system/env/COLOUR")).toBe("[blue]");
        expect(await ask("/system/env/EMPTY")).toBe("[]");
        expect(await ask("/system/env/COL")).toBe("null");
        expect(await ask("/system/envs")).toBe("COLOUR,EMPTY");
      });

      it("the clock", async () => {
        expect(await ask("/system/clock")).toBe("true true");
      });

      it("random numbers, more than a host gives at once", async () => {
        expect(await ask("/system/random")).toBe("true true");
      });
    });
  });
});
