/** Reads signatures back out of generated text, each side by itself: what it says, not what it was made from. */
import ts from "typescript";
import type { RenderedFile } from "../../generator/output/render.js";

/** A signature with its parameters as `name: type`. */
export interface Signature {
  readonly params: readonly string[];
  readonly result: string;
}

/** What a typed layer says: its arguments and results, as kinds that both languages have. */
export interface Typed {
  readonly args: readonly string[];
  readonly results: readonly string[];
}

export type Output = ReadonlyMap<string, RenderedFile>;

const parsed = (output: Output, path: string): ts.SourceFile | undefined => {
  const file = output.get(path);
  return file && ts.createSourceFile(path, file.text, ts.ScriptTarget.ES2022, true);
};

const functionIn = (source: ts.SourceFile | undefined, name: string) =>
  source?.statements.filter(ts.isFunctionDeclaration).find((each) => each.name?.text === name);

const interfaceIn = (source: ts.SourceFile | undefined, name: string) =>
  source?.statements.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === name);

/** The core type of a type of AssemblyScript. */
const CORE: Record<string, string> = {
  u64: "i64",
  i64: "i64",
  f32: "f32",
  f64: "f64",
  void: "none",
};
const coreOf = (type: string): string => CORE[type] ?? "i32";

/** The raw function of a plugin: an import of `env.ts`, or an export of `callbacks.ts`. */
export function guestRaw(output: Output, path: string, name: string): Signature | null {
  const found = functionIn(parsed(output, path), name);
  return (
    (found && {
      params: found.parameters.map((p) => `${p.name.getText()}: ${coreOf(p.type!.getText())}`),
      result: coreOf(found.type!.getText()),
    }) ??
    null
  );
}

/** The kind that a type of the typed layers is of. */
function kindOf(type: string): string {
  if (/Bytes|Uint8Array|Pair/.test(type)) return "memory";
  if (/^(u64|i64|bigint)$/.test(type)) return "64 bits";
  return /^bool(ean)?$/.test(type) ? "truth" : "number";
}

/** The typed function of a plugin, with the results it can be asked for. */
export function guestTyped(output: Output, path: string, name: string, out: string): Typed | null {
  const source = parsed(output, path);
  const found = functionIn(source, name);
  const holder = source?.statements.filter(ts.isClassDeclaration).find((c) => c.name?.text === out);
  const getters = holder?.members.filter(ts.isGetAccessor) ?? [];
  return (
    (found && {
      args: found.parameters.map((p) => `${p.name.getText()}: ${kindOf(p.type!.getText())}`),
      results: getters.map((g) => `${g.name.getText()}: ${kindOf(g.type!.getText())}`),
    }) ??
    null
  );
}

/** A handler of the host, with the results it assigns. */
export function hostTyped(
  output: Output,
  path: string,
  owner: string,
  name: string,
  out: string,
): Typed | null {
  const source = parsed(output, path);
  const found = interfaceIn(source, owner)
    ?.members.filter(ts.isMethodSignature)
    .find((each) => each.name.getText() === name);
  const fields = interfaceIn(source, out)?.members.filter(ts.isPropertySignature) ?? [];
  const line = (name: ts.Node, type: ts.Node): string =>
    `${name.getText()}: ${kindOf(type.getText())}`;
  return (
    (found && {
      args: found.parameters
        .filter((p) => p.type!.getText() !== out)
        .map((p) => line(p.name, p.type!)),
      results: fields.map((f) => line(f.name, f.type!)),
    }) ??
    null
  );
}

/** A method of the class that plugins override; truth crosses to the host as a number. */
export function guestCallback(output: Output, name: string): Typed | null {
  const found = parsed(output, "assembly/callbacks.ts")
    ?.statements.filter(ts.isClassDeclaration)
    .find((each) => each.name?.text === "Callbacks")
    ?.members.filter(ts.isMethodDeclaration)
    .find((each) => each.name.getText() === name);
  return callback(found);
}

/** The callback as the host calls it. */
export function hostCallback(output: Output, name: string): Typed | null {
  const found = interfaceIn(parsed(output, "host/callbacks.ts"), "Callbacks")
    ?.members.filter(ts.isMethodSignature)
    .find((each) => each.name.getText() === name);
  return callback(found);
}

function callback(found: ts.SignatureDeclarationBase | undefined): Typed | null {
  if (!found) return null;
  const kind = (type: ts.Node): string => kindOf(type.getText()).replace("truth", "number");
  return {
    args: found.parameters.map((p) => `${p.name.getText()}: ${kind(p.type!)}`),
    results: [found.type!.getText() === "void" ? "none" : kind(found.type!)],
  };
}

/** What the host's glue is declared as, and what it is: number or bigint per parameter, in order. */
export function hostGlue(output: Output, path: string, owner: string, name: string): string[][] {
  const source = parsed(output, path);
  const declared = interfaceIn(source, `Raw${owner}`)
    ?.members.filter(ts.isPropertySignature)
    .find((each) => each.name.getText() === name)?.type as ts.FunctionTypeNode | undefined;
  const glue: ts.ArrowFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === name &&
      ts.isArrowFunction(node.initializer)
    )
      glue.push(node.initializer);
    ts.forEachChild(node, visit);
  };
  if (source) visit(source);
  const types = (node: ts.SignatureDeclarationBase | undefined): string[] =>
    node ? [...node.parameters.map((p) => p.type!.getText()), node.type!.getText()] : [];
  return [types(declared), types(glue[0])];
}

/** The row of the host's table. */
export function hostTable(output: Output, name: string): Signature | null {
  const text = output.get("host/signatures.ts")!.text;
  const row = new RegExp(`name: "${name}",[\\s\\S]*?params: \\[([\\s\\S]*?)\\],\\n  \\},`).exec(
    text,
  );
  if (!row) return null;
  const params = [...row[1]!.matchAll(/p\(\s*"(\w+)",\s*"(\w+)"/g)].map((p) => `${p[1]}: ${p[2]}`);
  const result = /result: (null|"\w+")/.exec(row[0])![1]!;
  return { params, result: result === "null" ? "none" : result.replaceAll('"', "") };
}

/** The entry of `abi.json`. */
export function manifest(output: Output, version: string, name: string): Signature | null {
  const { functions } = JSON.parse(output.get(`v${version}/abi.json`)!.text) as {
    functions: {
      name: string;
      params: { name: string; type: string }[];
      result: string | null;
      hostResult?: string | null;
    }[];
  };
  const found = functions.find((each) => each.name === name);
  if (!found) return null;
  const result = found.hostResult === undefined ? found.result : found.hostResult;
  return { params: found.params.map((p) => `${p.name}: ${p.type}`), result: result ?? "none" };
}

/** The numbers of an enumeration as each side has them. */
export function numbers(output: Output, guestName: string, value: string): (number | undefined)[] {
  const guest = parsed(output, "assembly/enums.ts")
    ?.statements.filter(ts.isEnumDeclaration)
    .find((each) => each.name.text === guestName)
    ?.members.find((each) => each.name.getText() === value)
    ?.initializer?.getText();
  const host = new RegExp(`const ${guestName} = \\{[^}]*?\\b${value}: (\\d+)`).exec(
    output.get("host/enums.ts")!.text.replace(/\/\*\*[\s\S]*?\*\//g, ""),
  )?.[1];
  return [guest, host].map((text) => (text === undefined ? undefined : Number(text)));
}
