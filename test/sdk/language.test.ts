/** Every row of the page about the language is true. */
import { runInNewContext } from "node:vm";
import { startPlugin } from "@proxywasm/host/testing";
import { expect, test } from "vitest";
import { buildSource } from "../cli/workbench.js";
import { rowsUnder } from "./rows.js";

const PAGE = "docs/language.md";
const head = `import { Action, HttpContext, log, PluginContext, registerHttpFilter } from "@proxywasm/sdk";\n`;
const plugin = (
  members: string,
) => `${head}class Stream extends HttpContext<PluginContext> {\n${members}\n}
registerHttpFilter<PluginContext, Stream>();\n`;

const values = rowsUnder(PAGE, "Same line, another value");
const types = rowsUnder(PAGE, "Numbers that change their type");
const errors = rowsUnder(PAGE, "What does not compile");

test.each(values)("%s is %s in JavaScript and %s here", async (expression, js, here) => {
  // In a context of its own: asc brings a `sort` of numbers into this one.
  expect(String(runInNewContext(expression!))).toBe(js);
  expect((await results()).get(expression!)).toBe(here);
});

test.each(types)("%s is %s", async (expression, here) => {
  expect((await results()).get(expression!)).toBe(here);
});

test.each(errors)("%s does not compile", async (line) => {
  const { ok, diagnostics } = await buildSource(
    plugin(`onLog(): void {
      const text: string | null = this.request.headers.get("x");
      ${line}
      log.info(text ? text : "");
    }`),
  );
  expect(ok).toBe(false);
  expect(diagnostics[0]!.place?.line).toBe(5);
});

let found: Promise<Map<string, string>> | undefined;

/** What each expression gives; all are in one plugin, and the path says which. */
function results(): Promise<Map<string, string>> {
  return (found ??= evaluate([...values, ...types].map(([expression]) => expression!)));
}

async function evaluate(expressions: readonly string[]): Promise<Map<string, string>> {
  const cases = expressions.map((one, at) => `if (path == "/${at}") return \`\${${one}}\`;`);
  const { path } = await buildSource(
    plugin(`
      onRequestHeaders(endOfStream: bool): Action {
        this.respond(200).body(this.value(this.request.path));
        return Action.Pause;
      }
      value(path: string): string {
        ${cases.join("\n")}
        return "";
      }`),
  );
  const running = await startPlugin(path);
  return new Map(
    expressions.map((one, at) => [one, running.send({ path: `/${at}` }).response.body]),
  );
}
