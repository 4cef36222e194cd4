/** Hints for the traps that everybody falls into once: which message of the compiler, and what to do instead. */
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { similar } from "@proxywasm/verify/similar";

/** What a hint may depend on. */
export interface Situation {
  readonly code: string;
  readonly message: string;
  /** The source line, and the part of it that is meant. */
  readonly line: string;
  readonly spot: string;
  readonly file: string;
  /** The plugin's folder. */
  readonly cwd: string;
}

/** The hint of the first row that fits, as a member to spread; none if no row does. */
export function hintFor(situation: Situation): { hint?: string } {
  const row = HINTS.find(
    ({ code, message, source, spot, file }) =>
      (typeof code === "string" ? code === situation.code : code.test(situation.code)) &&
      (message?.test(situation.message) ?? true) &&
      (source?.test(situation.line) ?? true) &&
      (spot?.test(situation.spot) ?? true) &&
      (file?.test(situation.file) ?? true),
  );
  if (row === undefined) return {};
  return { hint: typeof row.hint === "string" ? row.hint : row.hint(situation) };
}

interface Row {
  readonly code: string | RegExp;
  readonly message?: RegExp;
  readonly source?: RegExp;
  readonly spot?: RegExp;
  readonly file?: RegExp;
  readonly hint: string | ((situation: Situation) => string);
}

const NO_AWAIT =
  "there is no async and no await: send an HttpCall, return Action.Pause, and go on in its onResponse()";

const HINTS: readonly Row[] = [
  {
    code: "AS102",
    message: /ends the VM when/,
    hint: "if that cannot happen, write // proxy-wasm-ignore on the line or above it, with the reason",
  },
  {
    code: "AS100",
    message: /Closures/,
    hint: "functions cannot capture variables here: keep the value in a field of your class (for a call-out, in a field of your call's class)",
  },
  {
    code: "AS100",
    message: /Iterators/,
    hint: "write for (let i = 0; i < list.length; i++) { … } instead of for … of",
  },
  {
    code: "AS100",
    message: /Exceptions/,
    hint: "nothing can be caught, a throw ends the VM: use functions that return null or a status",
  },
  {
    code: "AS100",
    message: /union types/,
    hint: "only `Type | null` exists; for anything else use a class, a subclass, or a generic parameter",
  },
  {
    code: "AS100",
    message: /Regular expressions/,
    hint: "there is no RegExp: use indexOf, startsWith, includes, split",
  },
  { code: "AS100", message: /Spread/, hint: "use concat() or a loop instead of spread" },
  {
    code: "TS1109",
    source: /\?\.|\?\?/,
    hint: "there is no ?. and no ??: test with `if (value !== null)` or `value ? … : …`",
  },
  {
    code: "TS1003",
    source: /(const|let|var)\s*[[{]/,
    hint: "there is no destructuring: one declaration per value",
  },
  { code: "TS1003", source: /function\s*\*/, hint: "there are no generators" },
  { code: /^TS1(005|109|110)$/, source: /\b(async|await)\b/, hint: NO_AWAIT },
  {
    code: "AS204",
    hint: "numbers and booleans cannot be null: return a neutral value and ask lastStatus(), or wrap it in a class",
  },
  {
    code: "TS2322",
    message: /\| null' is not assignable/,
    spot: /^[\w$]+(\.[\w$]+)+$/,
    hint: "it may be null, and a test of a field is not remembered: copy it into a local const, and test and use that",
  },
  {
    code: "TS2322",
    message: /\| null' is not assignable/,
    hint: "it may be null: test it first, or write value! if you are sure",
  },
  {
    code: "TS2322",
    message: /sdk\/contexts\/(http\/Http|tcp\/Tcp)Context<.*>'\.$/,
    hint: "a stream's class names its plugin's: Stream in registerHttpFilter<Plugin, Stream>() extends HttpContext<Plugin>",
  },
  {
    code: "TS2322",
    message: /<object>/,
    hint: "object literals need a class: declare one and name it as the type",
  },
  {
    code: "TS2394",
    hint: "an override takes exactly the parameters of the method it overrides, none fewer, and has the same result",
  },
  {
    code: "TS2304",
    message: /'any'/,
    hint: "there is no any: name the type, or use a generic parameter",
  },
  {
    code: "TS2304",
    message: /'(Record|Partial|Pick|Omit|Required|Object)'/,
    hint: "there are no mapped types and no plain objects: use Map<string, string>, or a class with fields",
  },
  {
    code: "TS2304",
    file: /^~lib\/(?!@proxywasm\/)/,
    hint: ({ file }) =>
      `${packageOf(file)} may need its transform: build with --transform ${packageOf(file)}, or name it in asconfig.json, { "options": { "transform": ["${packageOf(file)}"] } }`,
  },
  {
    code: "TS2339",
    message: /on type '[^']*#[^']*'\.$/,
    hint: "`this` of the method is not known in a function inside it, since closures cannot capture: write a loop, or pass what it needs as a parameter",
  },
  {
    code: "TS2339",
    message: /'forEach' does not exist on type '~lib\/(map|set)/,
    hint: "take the keys, and go through them: const keys = map.keys(); for (let i = 0; i < keys.length; i++) { … map.get(keys[i]) … }",
  },
  {
    code: "AS216",
    hint: "a class with a constructor is made with new Name(…); an object literal is for classes without one",
  },
  {
    code: "TS2304",
    message: /'JSON'/,
    hint: 'import { JSON, parseJson } from "@proxywasm/sdk/json"',
  },
  {
    code: "TS2304",
    message: /'(fetch|setTimeout|setInterval|require|process)'/,
    hint: "this is no browser and no Node: use the SDK's calls and timers",
  },
  {
    code: "TS2377",
    hint: "call super() first: that is where the SDK gives a context its id and its plugin",
  },
  {
    code: "TS2511",
    hint: "derive a class from it, with the methods that say what is to happen, and construct that",
  },
  {
    code: "TS2355",
    hint: "return Action.Continue to let the proxy go on, Action.Pause to hold what has come; other callbacks: as their type says",
  },
  { code: "TS2564", hint: "give the field a value where it is declared, or in the constructor" },
  {
    code: "TS1110",
    source: /^\s*((private|protected|public|static|readonly|override)\s+)*[\w$]+\s*=/,
    hint: "give the field a type: count: i32 = 0",
  },
  { code: "TS1110", hint: "method results need a type: method(): void { … }" },
  {
    code: "AS200",
    message: /'f64'/,
    hint: "`number` is a 64-bit float here: use i32, u32 or i64 for whole numbers",
  },
  {
    code: "TS6054",
    message: /~lib\/@proxywasm\/sdk\//,
    hint: ({ message, cwd }) => moduleOfSdk(message, cwd),
  },
  {
    code: "TS6054",
    message: /~lib\//,
    hint: "packages must contain AssemblyScript sources; is it installed, and does it have an index.ts at its root?",
  },
  {
    code: "TS6054",
    hint: "check the path; the entry file is the first argument of build, assembly/index.ts by default",
  },
];

/** `~lib/json-as/assembly/index.ts` → `json-as`. */
function packageOf(file: string): string {
  return /^~lib\/((@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file;
}

/** Modules of the SDK lie at its root. */
function moduleOfSdk(message: string, cwd: string): string {
  const wanted = /sdk\/(.+)\.ts'/.exec(message)?.[1] ?? "";
  try {
    const found = createRequire(join(cwd, "package.json")).resolve("@proxywasm/sdk/package.json");
    const modules = readdirSync(dirname(found))
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
      .map((name) => name.slice(0, -".ts".length));
    const near = similar(wanted, modules);
    const guess = near === null ? "" : `did you mean "@proxywasm/sdk/${near}"? `;
    return `${guess}The SDK has no module ${wanted}; most of it is in "@proxywasm/sdk" itself`;
  } catch {
    return "the SDK is not installed: npm install @proxywasm/sdk";
  }
}
