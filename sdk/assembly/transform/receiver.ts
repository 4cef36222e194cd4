/** Tells the generated exports at compile time that the SDK's dispatcher receives every callback. */
import type { Node, Parser } from "./compiler.js";
import { parseSnippet } from "./snippets.js";

const CALLBACKS = "~lib/@proxywasm/abi/assembly/callbacks";
/** The variable there, which otherwise could hold any class, so that each callback would have to look. */
const VARIABLE = "callbacks";
/** The dispatcher has no fields, hence needs no memory. */
const FIXED = `
import { Dispatcher } from "@proxywasm/sdk/dispatcher";
const ${VARIABLE}: Dispatcher = changetype<Dispatcher>(0);
`;

/** Puts the dispatcher in the variable's place. */
export function fixReceiver(parser: Parser): void {
  const source = parser.sources?.find(({ internalPath }) => internalPath === CALLBACKS);
  const at = source?.statements.findIndex((one) => declares(one as Node, VARIABLE)) ?? -1;
  if (source && at >= 0)
    source.statements.splice(at, 1, ...parseSnippet(parser, "receiver", FIXED));
}

function declares(statement: Node, name: string): boolean {
  const declarations = statement["declarations"] as { name: { text: string } }[] | undefined;
  return declarations?.some((one) => one.name.text === name) ?? false;
}
