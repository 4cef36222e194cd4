/** What a person reads who uses the SDK as TypeScript would allow it, and AssemblyScript does not. */
import { formatDiagnostics } from "../../cli/diagnostics.js";
import { describe, expect, it } from "vitest";
import { buildSource } from "./workbench.js";

/** What `proxy-wasm build` prints for this plugin. */
async function printed(source: string): Promise<string> {
  const { ok, diagnostics } = await buildSource(source);
  expect(ok).toBe(false);
  return formatDiagnostics(diagnostics, false);
}

const head = `import { Action, HttpCall, HttpContext, log, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
class Root extends PluginContext {}
`;
const tail = `registerHttpFilter<Root, Stream>();`;

describe("an override", () => {
  it("with fewer parameters", async () => {
    expect(
      await printed(`${head}class Stream extends HttpContext<Root> {
  onRequestHeaders(): Action {
    return Action.Continue;
  }
}
${tail}`),
    ).toMatchInlineSnapshot(`
      "error[TS2394]: This overload signature is not compatible with its implementation signature.
        assembly/index.ts:4:3
          4 |   onRequestHeaders(): Action {
            |   ^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: an override takes exactly the parameters of the method it overrides, none fewer, and has the same result

      error[TS2322]: Type '(this: assembly/index/Stream) => i32' is not assignable to type '(this: ~lib/@proxywasm/sdk/contexts/http/HttpStream, bool) => i32'.
        assembly/index.ts:4:3
          4 |   onRequestHeaders(): Action {
            |   ^^^^^^^^^^^^^^^^"
    `);
  });

  it("with a result of another type", async () => {
    expect(
      await printed(`${head}class Stream extends HttpContext<Root> {
  onRequestHeaders(endOfStream: bool): void {}
}
${tail}`),
    ).toMatchInlineSnapshot(`
      "error[TS2394]: This overload signature is not compatible with its implementation signature.
        assembly/index.ts:4:3
          4 |   onRequestHeaders(endOfStream: bool): void {}
            |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: an override takes exactly the parameters of the method it overrides, none fewer, and has the same result

      error[TS2322]: Type '(this: assembly/index/Stream, bool) => void' is not assignable to type '(this: ~lib/@proxywasm/sdk/contexts/http/HttpStream, bool) => i32'.
        assembly/index.ts:4:3
          4 |   onRequestHeaders(endOfStream: bool): void {}
            |   ^^^^^^^^^^^^^^^^"
    `);
  });

  it("that returns something else than it says", async () => {
    expect(
      await printed(`${head}class Stream extends HttpContext<Root> {
  onRequestHeaders(endOfStream: bool): Action {
    return "continue";
  }
}
${tail}`),
    ).toMatchInlineSnapshot(`
      "error[TS2322]: Type '~lib/string/String' is not assignable to type 'i32'.
        assembly/index.ts:5:12
          5 |     return "continue";
            |            ^^^^^^^^^^"
    `);
  });

  it("that returns nothing", async () => {
    expect(
      await printed(`${head}class Stream extends HttpContext<Root> {
  onRequestHeaders(endOfStream: bool): Action {
    log.info("headers");
  }
}
${tail}`),
    ).toMatchInlineSnapshot(`
      "error[TS2355]: A function whose declared type is not 'void' must return a value.
        assembly/index.ts:4:40
          4 |   onRequestHeaders(endOfStream: bool): Action {
            |                                        ^^^^^^
        hint: return Action.Continue to let the proxy go on, Action.Pause to hold what has come; other callbacks: as their type says"
    `);
  });
});

it("a constructor without super()", async () => {
  expect(
    await printed(`${head}class Stream extends HttpContext<Root> {
  count: i32;
  constructor() {
    this.count = 1;
  }
}
${tail}`),
  ).toMatchInlineSnapshot(`
    "error[TS2377]: Constructors for derived classes must contain a 'super' call.
      assembly/index.ts:5:3
        5 |   constructor() {
          |   ^^^^^^^^^^^^^^^
      hint: call super() first: that is where the SDK gives a context its id and its plugin"
  `);
});

it("a call-out that captures a variable", async () => {
  expect(
    await printed(`${head}class Stream extends HttpContext<Root> {
  onRequestHeaders(endOfStream: bool): Action {
    const path = this.request.path;
    const later = (): void => log.info(path);
    later();
    return Action.Continue;
  }
}
${tail}`),
  ).toMatchInlineSnapshot(`
    "error[AS100]: Not implemented: Closures
      assembly/index.ts:6:40
        6 |     const later = (): void => log.info(path);
          |                                        ^^^^
      hint: functions cannot capture variables here: keep the value in a field of your class (for a call-out, in a field of your call's class)"
  `);
});

it("a stream that belongs to another plugin", async () => {
  expect(
    await printed(`${head}class Other extends PluginContext {}
class Stream extends HttpContext<Other> {}
${tail}`),
  ).toMatchInlineSnapshot(`
    "error[TS2322]: Type 'assembly/index/Stream' is not assignable to type '~lib/@proxywasm/sdk/contexts/http/HttpContext<assembly/index/Root>'.
      hint: a stream's class names its plugin's: Stream in registerHttpFilter<Plugin, Stream>() extends HttpContext<Plugin>"
  `);
});

it("an abstract class where one with a body is needed", async () => {
  expect(
    await printed(`${head}class Stream extends HttpContext<Root> {
  onRequestHeaders(endOfStream: bool): Action {
    new HttpCall("upstream").send(this);
    return Action.Pause;
  }
}
${tail}`),
  ).toMatchInlineSnapshot(`
    "error[TS2511]: Cannot create an instance of an abstract class.
      assembly/index.ts:5:9
        5 |     new HttpCall("upstream").send(this);
          |         ^^^^^^^^
      hint: derive a class from it, with the methods that say what is to happen, and construct that"
  `);
});
