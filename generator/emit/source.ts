/** Statement structures with less ceremony: what the emitters print TypeScript and AssemblyScript with. */
import { wrap } from "./docs.js";
import {
  StructureKind,
  type ClassDeclarationStructure,
  type EnumDeclarationStructure,
  type FunctionDeclarationStructure,
  type InterfaceDeclarationStructure,
  type MethodDeclarationStructure,
  type MethodSignatureStructure,
  type ParameterDeclarationStructure,
  type PropertySignatureStructure,
} from "ts-morph";

type Parameter = Omit<ParameterDeclarationStructure, "kind">;
type Docs = Pick<FunctionDeclarationStructure, "docs">;

/** `[name, type]` pairs; a `?` behind the name makes a parameter optional. */
export type Params = readonly (readonly [string, string])[];

export const parameters = (list: Params): Parameter[] =>
  list.map(([name, type]) => ({
    name: name.replace(/\?$/, ""),
    type,
    ...(name.endsWith("?") && { hasQuestionToken: true }),
  }));

/** An exported function. */
export function func(
  name: string,
  params: Params,
  returnType: string,
  statements: readonly string[],
  doc: string,
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    statements: [...statements],
    ...callable(name, params, returnType, doc),
  };
}

/** `export declare function`: AssemblyScript imports it from the wasm module named like the file. */
export function declared(
  name: string,
  params: Params,
  returnType: string,
  doc: string,
): FunctionDeclarationStructure {
  return {
    kind: StructureKind.Function,
    isExported: true,
    hasDeclareKeyword: true,
    ...callable(name, params, returnType, doc),
  };
}

/** An exported class. */
export function classOf(
  name: string,
  doc: string,
  members: Partial<Omit<ClassDeclarationStructure, "kind" | "name" | "docs">>,
): ClassDeclarationStructure {
  return { kind: StructureKind.Class, name, isExported: true, ...docs(doc), ...members };
}

/** A static accessor that the compiler puts in line. */
export function inlineGetter(name: string, returnType: string, expression: string, doc: string) {
  return {
    name,
    isStatic: true,
    returnType,
    decorators: [{ name: "inline" }],
    statements: [`return ${expression};`],
    ...docs(doc),
  };
}

/** A method with a body. */
export function method(
  name: string,
  params: Params,
  returnType: string,
  statements: readonly string[],
  doc: string,
): MethodDeclarationStructure {
  return {
    kind: StructureKind.Method,
    statements: [...statements],
    ...callable(name, params, returnType, doc),
  };
}

/** An exported interface. */
export function interfaceOf(
  name: string,
  doc: string,
  members: {
    methods?: MethodSignatureStructure[];
    properties?: PropertySignatureStructure[];
  },
): InterfaceDeclarationStructure {
  return { kind: StructureKind.Interface, name, isExported: true, ...docs(doc), ...members };
}

/** A method of an interface. */
export function signature(
  name: string,
  params: Params,
  returnType: string,
  doc: string,
  optional = false,
): MethodSignatureStructure {
  return {
    kind: StructureKind.MethodSignature,
    hasQuestionToken: optional,
    ...callable(name, params, returnType, doc),
  };
}

/** A field of an interface. */
export function field(name: string, type: string, doc: string): PropertySignatureStructure {
  return { kind: StructureKind.PropertySignature, name, type, ...docs(doc) };
}

/** An exported enumeration. */
export function enumOf(
  name: string,
  doc: string,
  members: readonly { name: string; value: number; doc: string }[],
): EnumDeclarationStructure {
  return {
    kind: StructureKind.Enum,
    name,
    isExported: true,
    members: members.map(({ name, value, doc }) => ({ name, value, ...docs(doc) })),
    ...docs(doc),
  };
}

/** `import { a, b } from "./x";`, or nothing when there is nothing to import. */
export function importOf(names: Iterable<string>, from: string): string[] {
  const list = [...new Set(names)].sort();
  if (list.length === 0) return [];
  // What is only a type must not be left standing at run time.
  const types = list.every((name) => name.startsWith("type "));
  const written = types ? list.map((name) => name.slice("type ".length)) : list;
  return [`import ${types ? "type " : ""}{ ${written.join(", ")} } from ${JSON.stringify(from)};`];
}

/** What everything that can be called has. */
const callable = (name: string, params: Params, returnType: string, doc: string) => ({
  name,
  parameters: parameters(params),
  returnType,
  ...docs(doc),
});

/** A doc comment; one that does not fit on a line gets lines of its own. */
export function docs(text: string): Docs {
  if (text === "") return {};
  const lines = commentLines(text);
  return { docs: [{ description: (lines.length > 1 ? "\n" : "") + lines.join("\n") }] };
}

const commentLines = (text: string): string[] =>
  (text.includes("\n") ? text : wrap(text)).replaceAll("*/", "*\\/").split("\n");

/** The same as text, for statements that are written out. */
export function comment(text: string): string {
  if (text === "") return "";
  const lines = commentLines(text);
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}
