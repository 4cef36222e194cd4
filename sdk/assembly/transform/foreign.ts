/** Calls that asc turns into imports which no proxy offers: an error at the author's line, with what to write instead. */
import { nodes, USER_DEFINED, type Node, type Program, type Source } from "./compiler.js";
import { visit } from "./tree.js";

/** What is called, the library function that it becomes, and what to write. */
const CALLS: readonly { call: RegExp; becomes: (call: string) => string; instead: string }[] = [
  {
    call: /^console\.\w+$/,
    becomes: (call) => `~lib/bindings/dom/${call}`,
    instead: "write log.info(…), with `log` of @proxywasm/sdk",
  },
  {
    call: /^Math\.random$/,
    becomes: () => "~lib/builtins/seed",
    instead: "write Random.float(), with `Random` of @proxywasm/sdk",
  },
  {
    call: /^(Date|performance)\.now$/,
    becomes: (call) => `~lib/bindings/dom/${call}`,
    instead: "write Clock.now(), with `Clock` of @proxywasm/sdk",
  },
  {
    call: /^trace$/,
    becomes: () => "~lib/builtins/trace",
    instead: "write log.trace(…), with `log` of @proxywasm/sdk",
  },
];

/** The calls of one compilation. */
export class ForeignCalls {
  readonly #found: { node: Node; call: string }[] = [];

  /** Remembers where the author's files call them. */
  async note(sources: readonly Source[]): Promise<void> {
    const { NodeKind } = await nodes();
    for (const source of sources) {
      visit(source.statements, (node) => {
        if (node.kind !== NodeKind.Call) return;
        const { range } = node["expression"] as Node;
        if (range.source !== source) return;
        const call = source.text.slice(range.start, range.end);
        if (CALLS.some((row) => row.call.test(call))) this.#found.push({ node, call });
      });
    }
  }

  /** Reports those that were compiled; a function of the author's own with such a name is none. */
  report(program: Program, isCompiled: (name: string) => boolean): void {
    for (const { node, call } of this.#found) {
      const row = CALLS.find((each) => each.call.test(call));
      if (!row || !isCompiled(row.becomes(call))) continue;
      program.error(
        USER_DEFINED,
        node.range,
        `no proxy offers what ${call}() needs, so none would load the module: ${row.instead}`,
      );
    }
  }
}
