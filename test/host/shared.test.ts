/** What plugins share, and metrics: items 105 to 117 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import { puppetHost, puppetModule, startPuppet, type Puppet } from "./puppet.js";

function once<T>(act: (p: Puppet) => T): T {
  let found: T | undefined;
  startPuppet({
    onConfigure(p) {
      found = act(p);
    },
  });
  return found as T;
}

describe("shared data", () => {
  const get = (p: Puppet, key: string) => {
    const { status, out, text } = p.call("proxy_get_shared_data", key);
    return status === 0 ? [text, out["cas"]] : status;
  };
  const set = (p: Puppet, key: string, value: string, cas = 0) =>
    p.call("proxy_set_shared_data", key, value, cas).status;

  test("105, 106: missing is not found; CAS counts from 1; a wrong one is refused, 0 forces", () => {
    const found = once((p) => [
      get(p, "k"),
      set(p, "k", "a"),
      get(p, "k"),
      set(p, "k", "b", 1),
      get(p, "k"),
      set(p, "k", "c", 1),
      set(p, "k", "d", 0),
      get(p, "k"),
    ]);
    expect(found).toEqual([1, 0, ["a", 1], 0, ["b", 2], 8, 0, ["d", 3]]);
  });

  test("107: a missing key takes any CAS", () => {
    expect(once((p) => [set(p, "k", "v", 7), get(p, "k")])).toEqual([0, ["v", 1]]);
  });

  test("108: another vm_id does not see it; another plugin of the same one does", () => {
    const found: unknown[] = [];
    const host = puppetHost({
      write: { onConfigure: (p) => void set(p, "k", "v") },
      read: { onConfigure: (p) => void found.push(get(p, "k")) },
    });
    host.start(puppetModule(), { rootId: "write", vmId: "one" });
    host.start(puppetModule(), { rootId: "read", vmId: "two" });
    host.start(puppetModule(), { rootId: "read", vmId: "one", vmConfiguration: "another VM" });
    expect(found).toEqual([1, ["v", 1]]);
  });

  test("it goes with the last VM of its vm_id", () => {
    const found: unknown[] = [];
    const host = puppetHost({
      "": { onConfigure: (p) => void found.push(get(p, "k"), set(p, "k", "v")) },
    });
    host.start(puppetModule(), { vmId: "one" }).close();
    host.start(puppetModule(), { vmId: "one" });
    expect(found).toEqual([1, 0, 1, 0]);
  });
});

describe("queues", () => {
  const register = (p: Puppet, name = "q") =>
    Number(p.call("proxy_register_shared_queue", name).out["queue_id"]);
  const resolve = (p: Puppet, vm: string, name: string) => {
    const { status, out } = p.call("proxy_resolve_shared_queue", vm, name);
    return status === 0 ? out["queue_id"] : status;
  };
  const take = (p: Puppet, id: number) => {
    const { status, text } = p.call("proxy_dequeue_shared_queue", id);
    return status === 0 ? text : status;
  };

  test("109, 110, 111: one token per name; unknown names, VMs and tokens are not found; empty is empty", () => {
    const found = once((p) => {
      const id = register(p);
      p.call("proxy_enqueue_shared_queue", id, "kept");
      return [
        id,
        register(p),
        register(p, "other"),
        resolve(p, "", "q"),
        resolve(p, "", "nope"),
        resolve(p, "elsewhere", "q"),
        take(p, id),
        take(p, id),
        take(p, 99),
        p.call("proxy_enqueue_shared_queue", 99, "x").status,
      ];
    });
    expect(found).toEqual([1, 1, 2, 1, 1, 1, "kept", 7, 1, 1]);
  });

  test("112: the registrant hears of each item, in order", () => {
    const seen: unknown[] = [];
    const host = puppetHost({
      consumer: {
        onConfigure: (p) => void register(p),
        onQueueReady: (p, root, token) => void seen.push([root, token, take(p, token)]),
      },
      producer: {
        onRequestHeaders(p) {
          const token = Number(resolve(p, "a", "q"));
          p.call("proxy_enqueue_shared_queue", token, "one");
          p.call("proxy_enqueue_shared_queue", token, "two");
        },
      },
    });
    const consumer = host.start(puppetModule(), { rootId: "consumer", vmId: "a" });
    host.start(puppetModule(), { rootId: "producer", vmId: "b" }).send();
    expect(seen).toEqual([
      [1, 1, "one"],
      [1, 1, "two"],
    ]);
    expect(consumer.queue("q")).toEqual([]);
  });
});

describe("metrics", () => {
  const define = (p: Puppet, type: number, name: string) =>
    Number(p.call("proxy_define_metric", type, name).out["metric_id"]);
  const add = (p: Puppet, id: number, by: number) =>
    p.call("proxy_increment_metric", id, by).status;
  const record = (p: Puppet, id: number, value: number) =>
    p.call("proxy_record_metric", id, value).status;
  const get = (p: Puppet, id: number) => {
    const { status, out } = p.call("proxy_get_metric", id);
    return status === 0 ? out["value"] : status;
  };

  test("113: an unknown type is a bad argument; ids are 4, 5, 6, and step by 4", () => {
    const found = once((p) => [
      p.call("proxy_define_metric", 9_999, "x").status,
      define(p, 0, "c"),
      define(p, 1, "g"),
      define(p, 2, "h"),
      define(p, 0, "c"),
    ]);
    expect(found).toEqual([2, 4, 5, 6, 8]);
  });

  test("114, 115, 116: what each type takes", () => {
    const found = once((p) => {
      const [c, g, h] = [define(p, 0, "c"), define(p, 1, "g"), define(p, 2, "h")];
      return [
        [add(p, c, 5), add(p, c, -1), add(p, c, 0), record(p, c, 3), get(p, c)],
        [add(p, g, 5), add(p, g, -1), record(p, g, 9), get(p, g)],
        [add(p, h, 1), get(p, h), record(p, h, 7)],
        // The second id of a name is the same statistic.
        get(p, define(p, 0, "c")),
      ];
    });
    expect(found).toEqual([[0, 2, 2, 0, 8n], [0, 0, 0, 9n], [2, 2, 0], 8n]);
  });

  test("117: unknown ids: not found for counters and gauges, bad arguments for the rest", () => {
    const found = once((p) =>
      [400, 401, 402, 403].map((id) => [add(p, id, 1), get(p, id), record(p, id, 1)]),
    );
    expect(found).toEqual([
      [1, 1, 1],
      [1, 1, 1],
      [2, 2, 1],
      [2, 2, 1],
    ]);
  });

  test("a test reads statistics by name", () => {
    const plugin = startPuppet({
      onRequestHeaders: (p) => void add(p, define(p, 0, "requests"), 1),
    });
    plugin.send();
    plugin.send();
    expect(plugin.metric("requests")).toBe(2n);
    expect(plugin.metric("nope")).toBeUndefined();
  });
});
