/** What an author may call the members of a class that extends one of the SDK's. */
import { fileURLToPath } from "node:url";
import { startPlugin } from "@proxywasm/host/testing";
import { formatDiagnostics } from "../../cli/diagnostics.js";
import { describe, expect, it } from "vitest";
import { buildSource } from "../cli/workbench.js";
import { extendable, NATURAL } from "./names.js";

const classes = extendable(fileURLToPath(new URL("../../sdk/assembly", import.meta.url)));
const head = `import { Action, ${classes.map(({ name }) => name).join(", ")}, registerHttpFilter, registerService,
  registerTcpFilter, registerVm, textBytes } from "@proxywasm/sdk";\n`;

/** Types and values of the fields, in turn. */
const FIELDS = ["usize = 7", "i32 = 7", 'string = "7"', "bool = true", "f64 = 7.0", "u64 = 7"];

it("knows the classes that there are to extend", () => {
  expect(NATURAL.length).toBeGreaterThanOrEqual(200);
  expect(classes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(
      "BufferedHttpContext Context GrpcCall GrpcStream HttpCall HttpContext PluginContext TcpContext Timer VmContext".split(
        " ",
      ),
    ),
  );
});

it("what is internal has no name that a person would choose", () => {
  const refused = classes.flatMap(({ members }) => NATURAL.filter((each) => members.has(each)));
  // These are for authors to read, to set or to call, and documented so.
  const PUBLIC =
    `answer apply authority body bytes change close cluster configuration done downstream headers id isPending label length metadata method next open name path plugin
    problem remove request response service set stop text timeout trailers upstream value version`.split(
      /\s+/,
    );
  expect([...new Set(refused)].filter((each) => !PUBLIC.includes(each))).toEqual([]);
});

it("what the language keeps from others begins with two underscores", () => {
  const internal = classes.flatMap((one) => one.internal);
  expect(internal.length).toBeGreaterThan(20);
  expect(internal.filter((each) => !each.startsWith("__"))).toEqual([]);
});

it("every member of every class that can be extended is refused by name, and no other name is", async () => {
  const names = (members: ReadonlySet<string>) => [...new Set([...NATURAL, ...members])];
  const source = classes.map(
    ({ name, spelt, members }) =>
      `class My${name} extends ${spelt} {\n${names(members)
        .map((each) => `${each}: Odd = new Odd(); // ${name}`)
        .join("\n")}\n}\n`,
  );
  const { diagnostics } = await buildSource(`${head}class Odd {}\n${source.join("")}`);
  const refused = diagnostics.map(({ message, source: line }) => [
    /\/\/ (\w+)/.exec(line?.text ?? "")?.[1],
    message,
  ]);
  const expected = classes.flatMap(({ name, members }) =>
    names(members)
      .filter((each) => members.has(each))
      .map((each) => [name, `\`${each}\` is a member of ${name}: choose another name`]),
  );
  expect(refused.map(String).sort()).toEqual(expected.map(String).sort());
});

it("all other names work, whatever the SDK does with the object meanwhile", async () => {
  const mine = ({ name, spelt, members }: (typeof classes)[number], rest: string) => {
    const free = NATURAL.filter((each) => !members.has(each));
    const declared = free.map((each, at) => `${each}: ${FIELDS[at % FIELDS.length]};`);
    const changed = free.map(
      (each, at) =>
        `if (this.${each} != ${FIELDS[at % FIELDS.length]!.split("= ")[1]}) return "${name}.${each}";`,
    );
    return `class My${name} extends ${spelt.replace("<", "<My")} {\n${declared.join("\n")}\n${rest}\nchangedField(): string {\n${changed.join("\n")}\nreturn "";\n}\n}\n`;
  };
  const bodies: Record<string, string> = {
    HttpCall: `constructor() { super("upstream"); }
      onResponse(): void { stream!.say("answered " + this.changedField()); }`,
    GrpcCall: 'constructor() { super("upstream", "s", "m"); }',
    GrpcStream: 'constructor() { super("upstream", "s", "m"); }',
    Grpc: 'constructor() { super("upstream", "s", "m"); }',
    Timer: `onTimer(): void { stream!.say("ticked " + this.changedField()); this.stop(root!); }`,
    Counter: 'constructor() { super("c"); }',
    Gauge: 'constructor() { super("g"); }',
    Histogram: 'constructor() { super("h"); }',
    SharedQueue: "constructor() { super(1); }",
    SharedValue: "constructor() { super(new Uint8Array(0), 1); }",
    SharedUpdate: `change(current: string | null): string { return "x"; }`,
    PluginContext: "onConfigure(): bool { root = this; return true; }",
    HttpContext: `said: string = "";
      say(what: string): void { this.said += what + ";"; if (this.said.length > 15) this.respond(200).body(this.said + this.changedField() + root!.changedField()); }
      onRequestHeaders(endOfStream: bool): Action {
        stream = this;
        const gone = new MyHttpCall();
        gone.send(this);
        const call = new MyHttpCall();
        call.send(this);
        const rpc = new MyGrpcCall();
        rpc.send(this, textBytes("x"));
        const open = new MyGrpcStream();
        open.open(this);
        gone.cancel();
        new MyTimer().after(10, root!);
        const counter = new MyCounter();
        counter.increment();
        const label = counter.label("l", "v");
        label.increment();
        this.say(counter.changedField() + rpc.changedField() + open.changedField() + gone.changedField());
        return Action.Pause;
      }`,
  };
  const { diagnostics, path } = await buildSource(
    `${head}let root: MyPluginContext | null = null;\nlet stream: MyHttpContext | null = null;\n` +
      classes.map((one) => mine(one, bodies[one.name] ?? "")).join("") +
      `registerVm<MyVmContext>();
      registerHttpFilter<MyPluginContext, MyHttpContext>();
      registerHttpFilter<MyPluginContext, MyBufferedHttpContext>("b");
      registerTcpFilter<MyPluginContext, MyTcpContext>("t");`,
  );
  // What it may warn of is that `stream!` can end the VM.
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(formatDiagnostics(errors, false)).toBe("");
  const plugin = await startPlugin(path, { clusters: ["upstream"] });
  const stream = plugin.open({ path: "/" }).end();
  for (const call of plugin.calls) call.answer({ status: 200 });
  plugin.clock.advance(20);
  expect(stream.response.body).toBe(";answered ;ticked ;");
  expect(plugin.failure).toBeNull();
});

describe("a member of the SDK's class", () => {
  const http = (members: string) =>
    buildSource(`${head}class Mine extends HttpCall { ${members} }\nnew Mine("upstream").send(new Any());
      class Any extends HttpContext<PluginContext> {}
      registerHttpFilter<PluginContext, Any>();`);

  it("may get another default in a class without a constructor", async () => {
    const { diagnostics, path } = await buildSource(`${head}
      class Ask extends HttpCall {
        timeout: u32 = 200;
        path: string = "/asked";
      }
      class Again extends Ask {
        constructor() { super("upstream"); }
      }
      class Any extends HttpContext<PluginContext> {
        onRequestHeaders(endOfStream: bool): Action {
          new Again().send(this);
          return Action.Pause;
        }
      }
      registerHttpFilter<PluginContext, Any>();`);
    expect(formatDiagnostics(diagnostics, false)).toBe("");
    const plugin = await startPlugin(path, { clusters: ["upstream"] });
    plugin.open({ path: "/" }).end();
    expect([plugin.calls[0]!.path, plugin.calls[0]!.timeout]).toEqual(["/asked", 200]);
  });

  it("is to be set in the constructor where there is one, since that comes before super()", async () => {
    const { diagnostics } = await http(
      `timeout: u32 = 200; constructor(public path: string) { super("upstream"); }`,
    );
    expect(diagnostics.map(({ message }) => message).sort()).toEqual(
      ["path", "timeout"].map(
        (name) => `\`${name}\` is a member of HttpCall: set this.${name} in the constructor`,
      ),
    );
  });

  it("may be overridden by a method of the same signature", async () => {
    const { diagnostics } = await http("send(owner: Context): bool { return super.send(owner); }");
    expect(formatDiagnostics(diagnostics, false)).toBe("");
  });

  it("is not to be emptied, retyped or given other parameters", async () => {
    const { diagnostics } = await http(
      "timeout: u32; body: i32 = 0; send(text: string): bool { return true; }",
    );
    expect(diagnostics.map(({ message }) => message)).toEqual(
      ["timeout", "body", "send"].map(
        (name) => `\`${name}\` is a member of HttpCall: choose another name`,
      ),
    );
  });

  it("keeps the compiler's own words where a callback has the wrong parameters", async () => {
    const { diagnostics } = await http("onResponse(status: i32): void {}");
    expect(diagnostics[0]).toMatchObject({
      code: "TS2394",
      hint: expect.stringMatching(/parameters/),
    });
  });
});
