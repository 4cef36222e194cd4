/** Contexts and their lives: items 22 to 39 of the conformance checklist. */
import { describe, expect, test } from "vitest";
import { PluginError } from "@proxywasm/host";
import {
  puppetHost,
  puppetModule,
  startPuppet,
  type Puppet,
  type PuppetCallbacks,
} from "./puppet.js";

function recorder(names: (keyof PuppetCallbacks)[], seen: string[]): PuppetCallbacks {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (_: Puppet, ...args: number[]) => {
        seen.push(`${name}(${args.join(",")})`);
      },
    ]),
  );
}

describe("plugins", () => {
  test("22: create, start, configure", () => {
    const seen: string[] = [];
    startPuppet(recorder(["onContextCreate", "onVmStart", "onConfigure"], seen));
    expect(seen).toEqual(["onContextCreate(1,0)", "onVmStart(1,0)", "onConfigure(1,0)"]);
  });

  test.each([
    ["23", "onVmStart", "StartFailed"],
    ["24", "onConfigure", "ConfigureFailed"],
  ])("%s: %s returning false rejects the plugin", (_item, name, state) => {
    try {
      startPuppet({ [name]: () => false });
      expect.unreachable();
    } catch (error) {
      expect((error as PluginError).state).toBe(state);
    }
  });

  test("25: without callbacks traffic passes", () => {
    expect(startPuppet({}).send({ body: "x" }).response.status).toBe(200);
  });

  test("26: a second plugin in the same VM is a new root, and on_vm_start runs again", () => {
    const seen: string[] = [];
    const host = puppetHost({
      "": recorder(["onContextCreate", "onVmStart", "onConfigure"], seen),
    });
    const first = host.start(puppetModule(), { name: "a", vmId: "v" });
    const second = host.start(puppetModule(), { name: "b", vmId: "v", configuration: "x" });
    expect(first.handle.vm === second.handle.vm).toBe(true);
    expect(seen.slice(3)).toEqual(["onContextCreate(2,0)", "onVmStart(2,0)", "onConfigure(2,1)"]);
  });

  test("another vm_id is another VM", () => {
    const host = puppetHost({ "": {} });
    const first = host.start(puppetModule(), { vmId: "v" });
    const second = host.start(puppetModule(), { vmId: "w" });
    expect(first.handle.vm === second.handle.vm).toBe(false);
    expect(second.handle.root.id).toBe(1);
  });

  test("equal plugins share their root", () => {
    const host = puppetHost({ "": {} });
    const first = host.start(puppetModule(), { name: "a" });
    const second = host.start(puppetModule(), { name: "a" });
    expect(second.handle.root === first.handle.root).toBe(true);
  });

  test("with a canary and two workers a plugin starts three times", () => {
    const seen: string[] = [];
    startPuppet(recorder(["onVmStart"], seen), { canary: true, threads: ["main", "worker_0"] });
    expect(seen).toHaveLength(3);
  });

  test("what the canary refuses never reaches a worker", () => {
    let starts = 0;
    expect(() =>
      startPuppet(
        {
          onConfigure() {
            starts++;
            return false;
          },
        },
        { canary: true, threads: ["a", "b"] },
      ),
    ).toThrow(PluginError);
    expect(starts).toBe(1);
  });

  test("33: on_done false puts on_delete off until proxy_done, while another plugin keeps the VM", () => {
    const seen: string[] = [];
    let done = -1;
    const host = puppetHost({
      "": {
        onDone: () => {
          seen.push("done");
          return false;
        },
        onDelete: (_, id) => {
          seen.push(`delete(${id})`);
        },
        onTick(p) {
          done = p.call("proxy_done").status;
          seen.push("tick");
        },
        onConfigure(p) {
          p.call("proxy_set_tick_period_milliseconds", 100);
        },
      },
      other: {},
    });
    const plugin = host.start(puppetModule(), { vmId: "v" });
    host.start(puppetModule(), { vmId: "v", rootId: "other" });
    plugin.close();
    expect(seen).toEqual(["done"]);
    host.clock.advance(100);
    expect(done).toBe(0);
    expect(seen).toEqual(["done", "tick", "delete(1)"]);
    host.clock.advance(1_000);
    expect(seen).toHaveLength(3);
  });

  test("33: the last plugin of a VM is not waited for", () => {
    const seen: string[] = [];
    const plugin = startPuppet({
      onDone: () => {
        seen.push("done");
        return false;
      },
      onDelete: () => {
        seen.push("delete");
      },
    });
    plugin.close();
    expect(seen).toEqual(["done"]);
  });

  test("a plugin that is done hears on_delete, and no on_log", () => {
    const seen: string[] = [];
    startPuppet(recorder(["onDone", "onLog", "onDelete"], seen)).close();
    expect(seen).toEqual(["onDone(1)", "onDelete(1)"]);
  });

  test("34: proxy_done without a false on_done is not found", () => {
    const statuses: number[] = [];
    const plugin = startPuppet({
      onRequestHeaders(p) {
        statuses.push(p.call("proxy_done").status);
      },
      onDone(p) {
        statuses.push(p.call("proxy_done").status);
      },
    });
    plugin.send();
    expect(statuses).toEqual([1, 1]);
  });
});

describe("streams", () => {
  test("27, 28: ids count from 2; the end is log, done, delete", () => {
    const seen: string[] = [];
    const plugin = startPuppet(
      recorder(["onContextCreate", "onRequestHeaders", "onLog", "onDone", "onDelete"], seen),
    );
    seen.length = 0;
    plugin.send();
    plugin.send();
    expect(seen).toEqual([
      "onContextCreate(2,1)",
      "onRequestHeaders(2,4,1)",
      "onLog(2)",
      "onDone(2)",
      "onDelete(2)",
      "onContextCreate(3,1)",
      "onRequestHeaders(3,4,1)",
      "onLog(3)",
      "onDone(3)",
      "onDelete(3)",
    ]);
  });

  test("two filters: both logs, then each one's done and delete", () => {
    const seen: string[] = [];
    const names = ["onLog", "onDone", "onDelete"] as const;
    const host = puppetHost({ "": recorder([...names], seen) });
    host.start(puppetModule(), { name: "a" });
    host.start(puppetModule(), { name: "b", vmId: "b" });
    host.send();
    const short = seen.map((each) => each.replace(/^on/, ""));
    expect(short).toEqual(["Log(2)", "Log(2)", "Done(2)", "Delete(2)", "Done(2)", "Delete(2)"]);
  });

  test("30: a stream without a request is created for its log", () => {
    const seen: string[] = [];
    const plugin = startPuppet(recorder(["onContextCreate", "onLog", "onDelete"], seen));
    seen.length = 0;
    const { machine } = plugin.host;
    const stream = machine.openHttp([plugin.handle], sink, {});
    stream.cancel();
    expect(seen).toEqual(["onContextCreate(2,1)", "onLog(2)", "onDelete(2)"]);
  });

  test("31: body and trailers before headers do not reach the plugin", () => {
    const seen: string[] = [];
    const plugin = startPuppet(recorder(["onRequestBody", "onRequestTrailers"], seen));
    const stream = plugin.host.machine.openHttp([plugin.handle], sink, {});
    stream.requestData(new Uint8Array(1), false);
    expect(seen).toEqual([]);
  });

  test("32: a stream's on_done result does not matter", () => {
    const seen: string[] = [];
    const plugin = startPuppet({
      onDone: () => false,
      onDelete: (_, id) => {
        seen.push(`delete(${id})`);
      },
    });
    plugin.send();
    expect(seen).toEqual(["delete(2)"]);
  });

  test("a client that goes away ends the stream: log, done, delete", () => {
    const seen: string[] = [];
    const plugin = startPuppet(recorder(["onLog", "onDone", "onDelete"], seen));
    const stream = plugin.open();
    stream.cancel();
    stream.answer();
    expect(seen).toEqual(["onLog(2)", "onDone(2)", "onDelete(2)"]);
    expect(stream.response.started).toBe(false);
  });
});

describe("the effective context", () => {
  test("35, 36: unknown ids are refused; the next callback starts afresh", () => {
    const seen: unknown[] = [];
    const plugin = startPuppet({
      onRequestHeaders(p, id) {
        seen.push(p.call("proxy_set_effective_context", 99).status);
        seen.push(p.call("proxy_set_effective_context", 1).status);
        seen.push(p.get(0, ":path"));
        seen.push(p.call("proxy_set_effective_context", 0).status);
        seen.push(p.get(0, ":path"));
        p.call("proxy_set_effective_context", 1);
        void id;
      },
      onResponseHeaders(p) {
        seen.push(p.get(2, ":status"));
      },
    });
    plugin.send();
    expect(seen).toEqual([2, 0, 2, 0, "/", "200"]);
  });

  test("37: a tick continues a paused stream and edits its headers", () => {
    const statuses: number[] = [];
    let paused = 0;
    const plugin = startPuppet({
      onConfigure(p) {
        p.call("proxy_set_tick_period_milliseconds", 50);
      },
      onRequestHeaders(_p, id) {
        paused = id;
        return 1;
      },
      onTick(p) {
        if (paused === 0) return;
        statuses.push(p.call("proxy_set_effective_context", paused).status);
        statuses.push(p.call("proxy_replace_header_map_value", 0, "x", "edited").status);
        statuses.push(p.call("proxy_continue_stream", 0).status);
        paused = 0;
      },
    });
    const stream = plugin.open({ headers: { x: "y" } }, { upstream: {} }).end();
    expect(stream.request.state).toBe("paused");
    plugin.clock.advance(50);
    expect(statuses).toEqual([0, 0, 0]);
    expect(stream.request.headers.get("x")).toBe("edited");
    expect(stream.response.status).toBe(200);
  });
});

describe("actions", () => {
  const outcome = (action: number, allow: boolean) => {
    const seen: string[] = [];
    const plugin = startPuppet(
      {
        onRequestHeaders: () => action,
        onRequestBody: () => {
          seen.push("body");
        },
      },
      { allowOnHeadersStopIteration: allow },
    );
    const stream = plugin.open({ body: "x" });
    return `${stream.request.started ? "sent" : "held"} ${seen.join()}`;
  };

  test.each([
    [0, false, "sent body"],
    [1, false, "held "],
    [2, false, "sent body"],
    [3, false, "held "],
    [4, false, "held "],
    [99, false, "held "],
    [-1, false, "held "],
    [1, true, "sent body"],
    [3, true, "held "],
    [4, true, "held "],
  ])("38, 39: %i from the headers, allowed %s: %s", (action, allow, expected) => {
    expect(outcome(action, allow)).toBe(expected);
  });

  test("39: 99 from the body drops it, from the trailers stops", () => {
    const plugin = startPuppet({ onRequestBody: () => 99, onRequestTrailers: () => 99 });
    const stream = plugin.open().write("lost");
    stream.end({ trailers: { t: "1" } });
    expect(stream.request.body).toBe("");
    expect(stream.request.trailers).toBeNull();
  });
});

const sink = {
  requestHeaders() {},
  requestData() {},
  requestTrailers() {},
  responseHeaders() {},
  responseData() {},
  responseTrailers() {},
  reset() {},
  finish() {},
};
