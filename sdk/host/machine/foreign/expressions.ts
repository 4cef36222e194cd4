/**
 * Foreign functions `expr_create`, `expr_evaluate` and `expr_delete`: CEL over the stream's properties.
 *
 * Rules (Envoy):
 * - They are about the running context, whichever is effective.
 * - What does not compile is a bad argument; tokens count from 0 in each plugin; deleting never fails.
 * - An unknown token is "not found"; an evaluation that fails is an internal failure; a value without bytes cannot
 *   be serialized: null, a type, a whole group such as `request`, and what holds one of them.
 * - Numbers and keys of maps have 8 bytes, truth 1, durations and times are nanoseconds, messages their bytes.
 */
import { parse } from "@marcbachmann/cel-js";
import { Status } from "@proxywasm/abi/host/enums";
import { PAYLOADS } from "@proxywasm/abi/host/payload";
import { textOf } from "../../base/bytes.js";
import { expressionBytes } from "./expression-values.js";
import type { Context } from "../context.js";
import type { ForeignRegistry } from "./foreign.js";
import { propertyTree } from "../properties/property-tree.js";

type Compiled = (variables: Record<string, unknown>) => unknown;

/** The expressions of one plugin. */
interface Table {
  next: number;
  readonly compiled: Map<number, Compiled>;
}

export function expressionFunctions(): ForeignRegistry {
  const tables = new WeakMap<object, Table>();
  const of = (context: Context): Table => {
    const owner = context.root ?? context;
    let table = tables.get(owner);
    if (table === undefined) tables.set(owner, (table = { next: 0, compiled: new Map() }));
    return table;
  };

  return {
    expr_create(bytes, _effective, context) {
      try {
        const evaluate = parse(textOf(bytes)) as unknown as Compiled;
        const table = of(context);
        const token = table.next++;
        table.compiled.set(token, evaluate);
        return { status: Status.Ok, result: PAYLOADS.u32.encode(token) };
      } catch {
        return { status: Status.BadArgument };
      }
    },

    expr_evaluate(bytes, _effective, context) {
      const token = PAYLOADS.u32.decode(bytes);
      if (token === null) return { status: Status.BadArgument };
      const evaluate = of(context).compiled.get(token);
      if (evaluate === undefined) return { status: Status.NotFound };
      const tree = propertyTree(context);
      let value: unknown;
      try {
        value = evaluate(tree.variables);
      } catch {
        return { status: Status.InternalFailure };
      }
      const result = expressionBytes(value, tree);
      if (result === null) return { status: Status.SerializationFailure };
      return { status: Status.Ok, result };
    },

    expr_delete(bytes, _effective, context) {
      const token = PAYLOADS.u32.decode(bytes);
      if (token === null) return { status: Status.BadArgument };
      of(context).compiled.delete(token);
      return { status: Status.Ok };
    },
  };
}
