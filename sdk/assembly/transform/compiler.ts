/** The few parts of the AssemblyScript compiler that the transform touches; its own typings would add its globals to ours. */

export interface Program {
  readonly options: {
    readonly runtime: number;
    readonly globalAliases: Map<string, string> | null;
    readonly debugInfo: boolean;
  };
  readonly sources: Source[];
  readonly filesByName: Map<string, File>;
  readonly elementsByName: Map<string, Element>;
  /** Functions and classes that were used, by internal name. */
  readonly instancesByName: Map<string, { readonly flags: number }>;
  error(code: number, range: unknown, text: string): void;
  warning(code: number, range: unknown, text: string): void;
}

export interface Parser {
  readonly sources?: Source[];
  parseFile(text: string, path: string, isEntry: boolean): void;
}

export interface Source {
  sourceKind: number;
  readonly text: string;
  readonly internalPath: string;
  readonly normalizedPath: string;
  readonly statements: unknown[];
  lineAt(position: number): number;
}

/** A node of the syntax tree; what else it has depends on its kind. */
export interface Node {
  readonly kind: number;
  readonly range: { readonly start: number; readonly end: number; readonly source: Source };
  [field: string]: unknown;
}

export interface Element {
  readonly name: string;
  readonly internalName: string;
  readonly identifierNode?: { readonly range: unknown };
}

export interface File extends Element {
  readonly source: Source;
  exports: Map<string, Element> | null;
  exportsStar: File[] | null;
  lookup(name: string): Element | null;
}

export interface ClassPrototype extends Element {
  readonly basePrototype: ClassPrototype | null;
  readonly instanceMembers: Map<string, Element> | null;
  /** The constructor that it declares itself. */
  readonly constructorPrototype: Element | null;
}

/** `Runtime.Minimal` of the compiler. */
export const RUNTIME_MINIMAL = 1;
/** `SourceKind.UserEntry` of the compiler. */
export const USER_ENTRY = 1;
/** `SourceKind.Library` of the compiler. */
export const LIBRARY = 2;
/** `CommonFlags.Compiled` of the compiler. */
export const COMPILED = 1 << 23;
/** `DiagnosticCode.User_defined_0` of the compiler: `{0}`. */
export const USER_DEFINED = 102;

/** Whether an element is a class; interfaces have no instances and are of no interest here. */
export function isClass(element: Element | null | undefined): element is ClassPrototype {
  return element != null && "basePrototype" in element && "instanceMembers" in element;
}

type Maker =
  | "createCallExpression"
  | "createEmptyStatement"
  | "createExpressionStatement"
  | "createIdentifierExpression"
  | "createIfStatement"
  | "createIntegerLiteralExpression"
  | "createPropertyAccessExpression"
  | "createStringLiteralExpression"
  | "createTrueExpression"
  | "createWhileStatement";

type Kind =
  | "Assertion"
  | "Binary"
  | "Call"
  | "Do"
  | "ElementAccess"
  | "EnumDeclaration"
  | "Expression"
  | "FieldDeclaration"
  | "For"
  | "FunctionDeclaration"
  | "Identifier"
  | "If"
  | "MethodDeclaration"
  | "Parameter"
  | "Parenthesized"
  | "PropertyAccess"
  | "Switch"
  | "Ternary"
  | "Throw"
  | "VariableDeclaration"
  | "While";

/** The makers of syntax nodes, and their kinds. */
export async function nodes(): Promise<{
  Node: Record<Maker, (...args: unknown[]) => Node>;
  NodeKind: Readonly<Record<Kind, number>>;
}> {
  const compiler: string = "assemblyscript";
  return (await import(compiler)) as Awaited<ReturnType<typeof nodes>>;
}

/** The standard library as the compiler reads it: library path → source text. */
export async function standardLibrary(): Promise<Record<string, string>> {
  // A name that TypeScript does not follow, for the reason above.
  const compiler: string = "assemblyscript/asc";
  return ((await import(compiler)) as { libraryFiles: Record<string, string> }).libraryFiles;
}
