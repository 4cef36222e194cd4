/** `npm start`: from the specification to a plugin that answers real requests, shown step by step; ends by itself. */
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { promisify, styleText } from "node:util";
import { serve } from "@proxywasm/proxy";
import { judge, KNOWLEDGE, readModule } from "@proxywasm/verify";
import { compile } from "./compile.js";
import { formatDiagnostics } from "./diagnostics.js";
import { duration, Transcript, WIDTH } from "./transcript.js";

const ROOT = new URL("../../", import.meta.url);
const EXAMPLE = "examples/hello";
const CONFIGURATION = "TypeScript";
/** What the client asks for, and why that is worth a look. */
const REQUESTS = [
  { path: "/", why: "passes through; the response gets a header and loses one" },
  { path: "/teapot", why: "the plugin answers by itself; the upstream never hears of it" },
] as const;
/** Requests of the closing measurement. */
const MANY = 200;

const colors = process.stdout.hasColors?.() ?? false;
let steps = 0;

await main();

async function main(): Promise<void> {
  const began = performance.now();
  console.log(
    bold("Proxy-Wasm for TypeScript") + ": from the specification to an answered request\n",
  );
  // The first two do not depend on each other, so they run side by side.
  const [checked, built] = [timed(checkBindings), timed(build)];
  await step("The bindings are what the specification says", checked);
  const plugin = await step(`${EXAMPLE} becomes a module`, built);
  await step(
    "A proxy will load it",
    timed(() => verify(plugin)),
  );
  await step(
    "It serves",
    timed(() => answer(plugin)),
  );
  console.log(
    `Done in ${duration(performance.now() - began)}. Next: npm test, or read ${EXAMPLE}/README.md`,
  );
}

/** What a step has to say, and what the next one needs of it. */
interface Outcome<T> {
  readonly lines: string[];
  readonly value: T;
}

async function timed<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T> & { time: number }> {
  const began = performance.now();
  return { ...(await run()), time: performance.now() - began };
}

/** Prints a step under a numbered headline once it is done. */
async function step<T>(title: string, running: Promise<Outcome<T> & { time: number }>): Promise<T> {
  const { lines, value, time } = await running;
  const right = duration(time).padStart(8);
  console.log(`${bold(`${++steps}  ${title}`.padEnd(WIDTH - 8))}${dim(right)}`);
  for (const line of lines) console.log(line === "" ? "" : `   ${line}`);
  console.log();
  return value;
}

async function checkBindings(): Promise<Outcome<void>> {
  const generator = fileURLToPath(new URL("generator/bin.js", ROOT));
  const run = promisify(execFile)(process.execPath, [generator, "generate", "--check"], {
    cwd: fileURLToPath(ROOT),
  });
  const { stdout } = await run.catch((error: { stdout: string; stderr: string }) => {
    console.error((error.stdout + error.stderr).trim().split("\n").slice(-20).join("\n"));
    process.exit(1);
  });
  const said = stdout.trim();
  return {
    lines: [dim("proxy-wasm-abi generate --check"), ...(said ? [said] : [])],
    value: undefined,
  };
}

async function build(): Promise<Outcome<string>> {
  const cwd = fileURLToPath(new URL(EXAMPLE, ROOT));
  const built = await compile({ cwd });
  if (!built.ok) {
    console.error(formatDiagnostics(built.diagnostics, colors));
    process.exit(1);
  }
  const size = built.size.toLocaleString("en");
  return {
    lines: [
      dim("proxy-wasm build"),
      `assembly/index.ts → build/plugin.wasm, ${size} bytes; the optimizer took ${duration(built.timing["optimize"] ?? 0)}`,
    ],
    value: built.path,
  };
}

async function verify(path: string): Promise<Outcome<void>> {
  const { readFile } = await import("node:fs/promises");
  const read = readModule(await readFile(path));
  if (!read.ok) throw new Error(read.error.message);
  const verdict = judge(read.module, KNOWLEDGE);
  const serious = verdict.findings.filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
  for (const finding of serious) console.error(finding);
  if (!verdict.ok) process.exit(1);
  const { imports, exports } = read.module;
  return {
    lines: [
      dim("proxy-wasm verify build/plugin.wasm"),
      `${imports.length} imports and ${exports.length} exports, all with the right signatures`,
      `loads on ${verdict.hosts.join(" and ")}`,
    ],
    value: undefined,
  };
}

async function answer(wasm: string): Promise<Outcome<void>> {
  const transcript = new Transcript(colors);
  const upstream = createServer((request, response) => {
    transcript.note("upstream", `← ${request.method} ${request.url}`);
    response.setHeader("x-powered-by", "an old framework");
    response.end(`the upstream's answer to ${request.url}\n`);
    transcript.note("upstream", `→ 200, x-powered-by: an old framework`);
  });
  const upstreamPort = await listen(upstream);
  const plugins = [{ wasm, name: "hello", configuration: CONFIGURATION }];
  const proxy = await serve({
    plugins,
    upstream: { port: upstreamPort },
    trace: transcript,
    log: ({ message }) => transcript.note("log", message),
  });

  const started = transcript.take();
  // Node's own first fetch is slow; that is not what the times are about.
  await (await fetch(`http://127.0.0.1:${upstreamPort}/`)).arrayBuffer();
  transcript.take();

  const lines = [
    `client → proxy at 127.0.0.1:${proxy.port} → upstream at 127.0.0.1:${upstreamPort}`,
    `the proxy is this process; its plugin "hello" is configured with "${CONFIGURATION}"`,
    "",
    bold("The plugin starts"),
    dim("first in a canary VM that is thrown away, as Envoy does, then for good"),
    started,
  ];
  for (const { path, why } of REQUESTS) {
    const began = performance.now();
    transcript.note("client", `→ GET ${path}`);
    const response = await fetch(`${proxy.url}${path}`);
    const body = (await response.text()).trimEnd();
    const headers = [...response.headers].filter(([name]) => /hello|powered/.test(name));
    const shown = headers.map(([name, value]) => `, ${name}: ${value}`).join("");
    const time = performance.now() - began;
    transcript.note("client", `← ${response.status}${shown}, ${JSON.stringify(body)}`, time);
    lines.push("", `${bold(`GET ${path}`)}  ${dim(why)}`, transcript.take());
  }
  await proxy.close();
  lines.push("", await measure(plugins, upstreamPort));
  upstream.closeAllConnections();
  upstream.close();
  return { lines: lines.flatMap((line) => line.split("\n")), value: undefined };
}

/** The same without transcript and log: what a request costs, against the same upstream asked directly. */
async function measure(
  plugins: { wasm: string; name: string; configuration: string }[],
  port: number,
): Promise<string> {
  const proxy = await serve({ plugins, upstream: { port } });
  const direct = await medianOf(`http://127.0.0.1:${port}/`);
  const through = await medianOf(`${proxy.url}/`);
  await proxy.close();
  return `${MANY} requests without transcript: median ${duration(through)}, ${duration(direct)} without proxy`;
}

async function medianOf(url: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < MANY; i++) {
    const began = performance.now();
    await (await fetch(url)).arrayBuffer();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[MANY / 2] ?? NaN;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function bold(text: string): string {
  return colors ? styleText("bold", text) : text;
}

function dim(text: string): string {
  return colors ? styleText("dim", text) : text;
}
