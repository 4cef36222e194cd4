/** Finds the classes that can exist at run time, and the methods they override. */
import { isClass, type ClassPrototype, type File, type Program, type Source } from "./compiler.js";

/** A method of a live class that also stands in one of its ancestors. */
export interface Override {
  readonly owner: ClassPrototype;
  readonly method: string;
  /** The ancestor nearest to the root that declares it. */
  readonly declaredBy: ClassPrototype;
}

/**
 * The classes that the plugin's sources construct (`new X`) or name as a type argument of a call
 * (`registerHttpFilter<Plugin, Stream>()`). Any other class has no instance.
 */
export function liveClasses(
  program: Program,
  isPlugin: (source: Source) => boolean,
): ClassPrototype[] {
  const live = new Set<ClassPrototype>();
  for (const file of program.filesByName.values()) {
    if (!isPlugin(file.source)) continue;
    for (const name of mentionedNames(file.source)) {
      for (const found of resolve(program, file, name)) live.add(found);
    }
  }
  return [...live];
}

/** Every override of the class and of its ancestors. */
export function overridesOf(live: ClassPrototype): Override[] {
  const line = lineage(live);
  return line.flatMap((owner, depth) =>
    [...(owner.instanceMembers?.keys() ?? [])].flatMap((method) => {
      const declaredBy = line
        .slice(depth + 1)
        .findLast((base) => base.instanceMembers?.has(method));
      return declaredBy ? [{ owner, method, declaredBy }] : [];
    }),
  );
}

/** The class, its base, its base's base, and so on. */
export function lineage(start: ClassPrototype): ClassPrototype[] {
  const line: ClassPrototype[] = [];
  for (let at: ClassPrototype | null = start; at !== null; at = at.basePrototype) line.push(at);
  return line;
}

/** A name that the file does not know (it may be local to a namespace) stands for every class so called. */
function resolve(program: Program, file: File, name: string): ClassPrototype[] {
  const known = file.lookup(name);
  if (known !== null) return isClass(known) ? [known] : [];
  return [...program.elementsByName.values()].filter(isClass).filter((one) => one.name === name);
}

/** Class names in `new NAME` and in type arguments of calls, also nested ones. */
function mentionedNames(source: Source): Set<string> {
  const names = new Set<string>();
  walk(source.statements, (node) => {
    if ("typeName" in node && "args" in node) names.add(lastIdentifier(node["typeName"]));
    if ("typeArguments" in node && ("expression" in node || "args" in node)) {
      walk(node["typeArguments"], (type) => {
        if ("name" in type && isTypeName(type["name"])) names.add(lastIdentifier(type["name"]));
      });
    }
  });
  return names;
}

type Node = Record<string, unknown>;

/** Visits every node of a syntax tree; `range` leads back to the whole source and is left out. */
function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (typeof value === "object" && value !== null && !(value instanceof Map)) {
    const node = value as Node;
    visit(node);
    for (const key of Object.keys(node)) {
      if (key !== "range" && key !== "source" && key !== "parent") walk(node[key], visit);
    }
  }
}

function isTypeName(value: unknown): boolean {
  return typeof value === "object" && value !== null && "identifier" in value;
}

function lastIdentifier(name: unknown): string {
  let at = name as { identifier: { text: string }; next: unknown } | null;
  let text = "";
  while (at !== null) {
    text = at.identifier.text;
    at = at.next as typeof at;
  }
  return text;
}
