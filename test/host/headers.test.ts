/** Header maps: items 40 to 60 of the conformance checklist, and what a real Envoy showed. */
import { describe, expect, test } from "vitest";
import { puppetHost, puppetModule, startPuppet, type Puppet } from "./puppet.js";

const [REQUEST, REQUEST_TRAILERS, RESPONSE, RESPONSE_TRAILERS] = [0, 1, 2, 3];
const ADD = "proxy_add_header_map_value";
const REPLACE = "proxy_replace_header_map_value";
const REMOVE = "proxy_remove_header_map_value";
const SET = "proxy_set_header_map_pairs";
const SIZE = "proxy_get_header_map_size";
const PAIRS = "proxy_get_header_map_pairs";

/** What a request-headers callback found, and the request that left. */
function inRequest<T>(act: (p: Puppet) => T, headers = {}, body?: string) {
  let found: T | undefined;
  const plugin = startPuppet({
    onRequestHeaders(p) {
      found = act(p);
    },
  });
  const exchange = plugin.send({ headers, ...(body === undefined ? {} : { body }) });
  return { found, ...exchange };
}

describe("reading", () => {
  test("40: names are found in any case", () => {
    expect(inRequest((p) => p.get(REQUEST, "X-FoO"), { "x-foo": "1" }).found).toBe("1");
  });

  test("41: a missing name is not found; in ABI 0.1.0 it is empty", () => {
    expect(inRequest((p) => p.get(REQUEST, "nope")).found).toBe(1);
    let found: unknown;
    const old = startPuppet(
      {
        onRequestHeaders(p) {
          found = p.get(REQUEST, "nope");
        },
      },
      { abi: "0.1.0" },
    );
    old.send();
    expect(found).toBe("");
  });

  test("42: an unknown map is a bad argument", () => {
    const statuses = inRequest((p) => [
      p.get(8, "a"),
      p.call(ADD, 8, "a", "b").status,
      p.call(SET, 8, []).status,
      p.call(PAIRS, 8).status,
      p.call(SIZE, 8).status,
    ]);
    expect(statuses.found).toEqual([2, 2, 2, 2, 2]);
  });

  test("43: a map that is not there: pairs are empty and fine, anything else is a bad argument", () => {
    const { found } = inRequest((p) => [
      p.call(ADD, RESPONSE, "a", "b").status,
      p.call(SIZE, RESPONSE).status,
      p.get(RESPONSE, ":status"),
      p.pairs(RESPONSE),
      p.pairs(REQUEST_TRAILERS),
      p.get(REQUEST_TRAILERS, "x"),
    ]);
    expect(found).toEqual([2, 2, 2, [], [], 2]);
  });

  test("54: in on_log headers and response trailers can be read, and nothing written", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet({
      onLog(p) {
        seen.push(
          p.get(REQUEST, ":path"),
          p.get(RESPONSE, ":status"),
          p.get(RESPONSE_TRAILERS, "t"),
          p.get(REQUEST_TRAILERS, "t"),
          p.call(ADD, REQUEST, "a", "b").status,
          p.call(ADD, RESPONSE, "a", "b").status,
        );
      },
      onDone(p) {
        seen.push(p.get(REQUEST, ":path"), p.pairs(REQUEST));
      },
    });
    plugin.send({ trailers: { t: "rt" } }, { upstream: { trailers: { t: "v" } } });
    expect(seen).toEqual(["/", "200", "v", 1, 2, 2, 2, []]);
  });

  test("55: pseudo-headers are headers", () => {
    const { found } = inRequest((p) => [
      p.get(REQUEST, ":path"),
      p.get(REQUEST, ":method"),
      p.get(REQUEST, ":authority"),
    ]);
    expect(found).toEqual(["/", "GET", "example.com"]);
  });

  test("56: an empty value is there, with address and size 0", () => {
    const { found } = inRequest((p) => p.call("proxy_get_header_map_value", REQUEST, "e"), {
      e: "",
    });
    expect(found?.status).toBe(0);
    expect(found?.out["value"]).toHaveLength(0);
  });

  test("the size is that of names and values", () => {
    const { found } = inRequest((p) => p.call(SIZE, REQUEST).out["serialized_pairs_size"], {
      ab: "c",
    });
    const own = [
      ":authority",
      "example.com",
      ":path",
      "/",
      ":method",
      "GET",
      ":scheme",
      "http",
      "ab",
      "c",
    ];
    expect(found).toBe(own.join("").length);
  });

  test("maps vanish when their callback has continued, and come back in on_log", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet({
      onRequestBody(p) {
        seen.push(p.get(REQUEST, ":path"));
      },
      onResponseHeaders(p) {
        seen.push(p.get(REQUEST, ":path"), p.get(RESPONSE, ":status"));
      },
      onResponseBody(p) {
        seen.push(p.get(RESPONSE, ":status"), p.get(REQUEST, ":path"));
      },
      onRequestHeaders() {},
    });
    plugin.send({ body: "x" }, { upstream: { body: "y" } });
    expect(seen).toEqual([2, 2, "200", 2, 2]);
  });
});

describe("writing", () => {
  test("44: adding keeps what is there, and reading gives the first", () => {
    const { found, request } = inRequest(
      (p) => {
        p.call(ADD, REQUEST, "X-A", "2");
        return p.get(REQUEST, "x-a");
      },
      { "x-a": "1" },
    );
    expect(found).toBe("1");
    expect(request.headers.getAll("x-a")).toEqual(["1", "2"]);
  });

  test("names that Envoy keeps once are joined with a comma", () => {
    const { request } = inRequest((p) => p.call(ADD, REQUEST, "User-Agent", "b"), {
      "user-agent": "a",
    });
    expect(request.headers.getAll("user-agent")).toEqual(["a,b"]);
  });

  test("45, 46: replacing leaves one value, also of a name that was not there", () => {
    const { request } = inRequest(
      (p) => {
        p.call(REPLACE, REQUEST, "x-a", "3");
        p.call(REPLACE, REQUEST, "new", "4");
      },
      [
        ["x-a", "1"],
        ["x-a", "2"],
      ],
    );
    expect(request.headers.getAll("x-a")).toEqual(["3"]);
    expect(request.headers.get("new")).toBe("4");
  });

  test("47: removing removes every value, and what is not there is fine", () => {
    const { found, request } = inRequest(
      (p) => [p.call(REMOVE, REQUEST, "X-A").status, p.call(REMOVE, REQUEST, "nope").status],
      [
        ["x-a", "1"],
        ["b", "2"],
        ["x-a", "3"],
      ],
    );
    expect(found).toEqual([0, 0]);
    expect(request.headers.has("x-a")).toBe(false);
    expect(request.headers.get("b")).toBe("2");
  });

  test("48: setting replaces everything, pseudo-headers first", () => {
    const { request } = inRequest((p) =>
      p.call(SET, REQUEST, [
        ["A", "1"],
        [":path", "/new"],
        ["a", "2"],
      ]),
    );
    expect(request.headers.entries()).toEqual([
      [":path", "/new"],
      ["a", "1"],
      ["a", "2"],
    ]);
  });

  test.each([
    ["short", Uint8Array.of(1, 0, 0, 0, 9)],
    ["trailing bytes", Uint8Array.of(0, 0, 0, 0, 7)],
    ["another terminator", Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 97, 48, 98, 0)],
    ["a huge count", Uint8Array.of(255, 255, 255, 255)],
  ])("49: malformed pairs (%s) empty the map", (_name, bytes) => {
    const { found, request } = inRequest((p) => p.call(SET, REQUEST, bytes).status);
    expect(found).toBe(0);
    expect(request.headers.size).toBe(0);
  });

  test("50: 1,025 pairs count as none, 1,024 are taken", () => {
    const pairs = (n: number) => Array.from({ length: n }, (_, i) => [`n${i}`, "v"] as const);
    expect(inRequest((p) => p.call(SET, REQUEST, pairs(1_025))).request.headers.size).toBe(0);
    expect(inRequest((p) => p.call(SET, REQUEST, pairs(1_024))).request.headers.size).toBe(1_024);
  });

  test("51: the maps of calls cannot be written", () => {
    const { found } = inRequest((p) => [4, 5, 6, 7].map((map) => p.call(SET, map, []).status));
    expect(found).toEqual([2, 2, 2, 2]);
  });

  test("52: trailers can be added at the last chunk, both ways, and are not told to who added them", () => {
    let told = 0;
    const plugin = startPuppet({
      onRequestBody(p, _id, _size, end) {
        expect(p.call(ADD, REQUEST_TRAILERS, "T", "1").status).toBe(end ? 0 : 2);
      },
      onResponseBody(p, _id, _size, end) {
        expect(p.call(ADD, RESPONSE_TRAILERS, "T", "2").status).toBe(end ? 0 : 2);
      },
      onRequestTrailers: () => {
        told++;
      },
      onResponseTrailers: () => {
        told++;
      },
    });
    const { request, response } = plugin.send(
      { body: ["a", "b"] },
      { upstream: { body: ["c", "d"] } },
    );
    expect(request.trailers?.toObject()).toEqual({ t: "1" });
    expect(response.trailers?.toObject()).toEqual({ t: "2" });
    expect([request.body, response.body, told]).toEqual(["ab", "cd", 0]);
  });

  test("52: a second filter hears of trailers that the first added", () => {
    const host = twoFilters();
    const { request } = host.send({ body: "x" });
    expect(request.trailers?.toObject()).toEqual({ t: "1", seen: "yes" });
  });

  test("values are bytes: nothing is lost or changed", () => {
    const value = Uint8Array.of(0, 1, 128, 255, 13, 10);
    const { request } = inRequest((p) => p.call(ADD, REQUEST, "bin", value));
    expect([...request.headers.map.get(new TextEncoder().encode("bin"))!]).toEqual([...value]);
  });
});

describe("pointers", () => {
  test("57, 58: a slice or a result outside memory is an invalid access", () => {
    const { found } = inRequest((p) => {
      const path = p.put(new TextEncoder().encode(":path"));
      const end = p.vm.memory.size;
      return [
        p.raw("proxy_get_header_map_value", REQUEST, end - 1, 2, 64, 68),
        p.raw("proxy_get_header_map_value", REQUEST, path, 5, end, 68),
        p.raw("proxy_get_header_map_value", REQUEST, path, 5, 64, end - 3),
        p.raw("proxy_get_header_map_value", REQUEST, -1, -1, 64, 68),
      ];
    });
    expect(found).toEqual([6, 6, 6, 6]);
  });

  test("58: what is not found has no result to place", () => {
    const { found } = inRequest((p) => [
      p.raw("proxy_get_header_map_value", REQUEST, 0, 1, p.vm.memory.size, 68),
    ]);
    expect(found).toEqual([1]);
  });

  test("59: no bytes may stand right behind memory, and not beyond", () => {
    const { found } = inRequest((p) => {
      const end = p.vm.memory.size;
      return [
        p.raw("proxy_get_header_map_value", REQUEST, end, 0, 64, 68),
        p.raw("proxy_get_header_map_value", REQUEST, end + 1, 0, 64, 68),
      ];
    });
    expect(found).toEqual([1, 6]);
  });

  test("60: a misaligned result pointer works", () => {
    const { found } = inRequest((p) => {
      const name = p.put(new TextEncoder().encode(":path"));
      return p.raw("proxy_get_header_map_value", REQUEST, name, 5, 1_001, 1_007);
    });
    expect(found).toBe(0);
  });
});

function twoFilters() {
  const host = puppetHost({
    first: {
      onRequestBody(p) {
        p.call(ADD, REQUEST_TRAILERS, "t", "1");
      },
    },
    second: {
      onRequestTrailers(p) {
        p.call(ADD, REQUEST_TRAILERS, "seen", "yes");
      },
    },
  });
  host.start(puppetModule(), { rootId: "first" });
  host.start(puppetModule(), { rootId: "second" });
  return host;
}
