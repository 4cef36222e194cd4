/** The commands of `proxy-wasm-abi`, as data. */
import type { AnyCommand } from "./command.js";

/** One row per command; its file is imported only when it is called, so that the others stay quick. */
export const COMMANDS: readonly {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  readonly load: () => Promise<{ command: AnyCommand }>;
}[] = [
  {
    name: "generate",
    usage: "generate",
    about: "write the bindings that the specification describes",
    load: () => import("./generate.js"),
  },
  {
    name: "lint",
    usage: "lint",
    about: "show every mistake in the specification, and write nothing",
    load: () => import("./lint.js"),
  },
  {
    name: "diff",
    usage: "diff <from> <to>",
    about: "show what changed between two versions, and whom it breaks",
    load: () => import("./diff.js"),
  },
  {
    name: "explain",
    usage: "explain <name>",
    about: "say what a function, enum, value or property is",
    load: () => import("./explain.js"),
  },
  {
    name: "upstream",
    usage: "upstream [folder]",
    about: "compare the specification with its upstream text, or two upstream texts",
    load: () => import("./upstream.js"),
  },
];

export const ABOUT = "From the specification of the Proxy-Wasm ABI to bindings for both sides.";

export const EXAMPLES: AnyCommand["examples"] = [
  ["generate", "write generated/ from spec/"],
  ["generate --check", "fail if generated/ is not what spec/ says"],
  ["diff 0.2.0 0.2.1", "what changed, and whom it breaks"],
  ["explain proxy_http_call", "one hostcall, in all versions"],
];
