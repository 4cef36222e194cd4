/** The few parts of the AssemblyScript compiler that the transform touches; its own typings would add its globals to ours. */

export interface Program {
  readonly options: {
    readonly runtime: number;
    readonly globalAliases: Map<string, string> | null;
  };
  readonly sources: Source[];
  readonly filesByName: Map<string, File>;
  readonly elementsByName: Map<string, Element>;
  error(code: number, range: unknown, text: string): void;
  warning(code: number, range: unknown, text: string): void;
}

export interface Parser {
  readonly sources?: Source[];
  parseFile(text: string, path: string, isEntry: boolean): void;
}

export interface Source {
  readonly sourceKind: number;
  readonly internalPath: string;
  readonly normalizedPath: string;
  readonly statements: unknown[];
  lineAt(position: number): number;
}

/** A node of the syntax tree; what else it has depends on its kind. */
export interface Node {
  readonly kind: number;
  readonly range: { readonly start: number };
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
  | "createTrueExpression"
  | "createWhileStatement";

/** The makers of syntax nodes, and their kinds. */
export async function nodes(): Promise<{
  Node: Record<Maker, (...args: unknown[]) => Node>;
  NodeKind: Record<"Throw" | "Expression" | "Call" | "Identifier" | "Assertion", number>;
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
