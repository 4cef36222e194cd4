/** An asc transform: exports the ABI, but of its callbacks only those that a class of the plugin overrides, and brings the SDK's runtime. */
import { numberAborts } from "./aborts.js";
import { abiVersion, callbackMethods } from "./callbacks.js";
import {
  COMPILED,
  LIBRARY,
  USER_DEFINED,
  USER_ENTRY,
  standardLibrary,
  type Element,
  type File,
  type Parser,
  type Program,
  type Source,
} from "./compiler.js";
import { ForeignCalls } from "./foreign.js";
import { warnOfHazards } from "./hazards.js";
import { guardLogs } from "./logs.js";
import { ALWAYS, BY_CLASS, BY_METHOD } from "./needs.js";
import { layLiterals } from "./literals.js";
import { collisions, reportCollisions } from "./members.js";
import { lineage, liveClasses, overridesOf } from "./overrides.js";
import { noteNames } from "./names.js";
import { notePlaces } from "./places.js";
import { fixReceiver } from "./receiver.js";
import { whatToRegister } from "./registration.js";
import { installRuntime } from "./runtime.js";
import { misspelt } from "./spelling.js";

/** Compiled-in packages: no class of theirs is the author's. */
const OURS = "~lib/@proxywasm/";
/** A second entry file whose only job is to export the ABI. */
const EXPORTS = "proxy-wasm-exports";

/** The file that asc's `abort` is an alias into. */
const ABORT = `${OURS}sdk/abort`;
/** The function of the SDK that every registration calls. */
const REGISTRATION = `${OURS}sdk/registry/Registry.add`;

/** The table of abort codes goes, by this name, to whoever called asc with a `writeFile` of their own; else to the base folder. */
const CODES_FILE = "abort-codes.json";

const library = await standardLibrary();

/** asc makes one instance per compilation, and before that sets these on its prototype. */
interface Compilation {
  readonly program: Program;
  readonly baseDir: string;
  writeFile(name: string, contents: string, folder: string): Promise<unknown>;
}

export default class ProxyWasmTransform {
  readonly #compilation: Compilation;
  readonly #foreign = new ForeignCalls();
  /** The files that asc was told to compile. */
  #entries: Source[] = [];

  constructor() {
    // Kept, since the prototype is the next compilation's as soon as that begins.
    const { program, baseDir, writeFile } = ProxyWasmTransform.prototype as unknown as Compilation;
    this.#compilation = { program, baseDir, writeFile };
    installRuntime(library, program);
  }

  /** The exports are ordinary source; the plugin's author need not write them. */
  async afterParse(parser: Parser): Promise<void> {
    const { program, baseDir, writeFile } = this.#compilation;
    this.#entries = entriesOf(parser);
    const authors = (parser.sources ?? []).filter(isAuthors);
    const folder = `v${abiVersion(program).replaceAll(".", "_")}`;
    parser.parseFile(`export * from "@proxywasm/sdk/exports/${folder}";`, `${EXPORTS}.ts`, true);
    // An entry that imports nothing of the SDK would fail for want of `abort`, before it is told what is missing.
    if (!parser.sources?.some(({ internalPath }) => internalPath === ABORT))
      parser.parseFile(`import "@proxywasm/sdk/abort";`, `${EXPORTS}-abort.ts`, true);
    noteNames(parser, program, isPlugin);
    fixReceiver(parser);
    await warnOfHazards(authors, program);
    await this.#foreign.note(authors);
    await guardLogs(parser, program);
    const table = await numberAborts(parser, program);
    if (table) await writeFile(CODES_FILE, JSON.stringify(table), baseDir);
    else if (program.options.debugInfo) await notePlaces(authors, program);
    layLiterals(parser, table?.build ?? "");
  }

  /** Everything is named but nothing compiled yet: what is not exported now is never compiled. */
  afterInitialize(program: Program): void {
    // Once more, for a transform that comes after this one.
    for (const source of this.#entries) source.sourceKind = USER_ENTRY;
    const needed = neededCallbacks(program);
    const callbacks = callbackMethods(abiVersion(program));
    for (const file of program.filesByName.values()) {
      if (file.source.sourceKind !== USER_ENTRY || file.source.internalPath.startsWith("~lib/"))
        continue;
      const abi = (file.exportsStar ?? []).filter((star) => star.internalName.startsWith(OURS));
      if (abi.length === 0) continue;
      file.exportsStar = file.exportsStar?.filter((star) => !abi.includes(star)) ?? null;
      // The author's own `export *` line asks for what the second entry file gives.
      if (file.source.internalPath !== EXPORTS) continue;
      const exports = abi.flatMap((star) => [...allExports(star)]);
      file.exports = new Map(
        exports.filter(([name]) => {
          const method = callbacks.get(name);
          return method === undefined || needed.has(method);
        }),
      );
    }
    reportCollisions(
      program,
      collisions(program, ({ internalName }) => internalName.startsWith(OURS)),
    );
  }

  /** What was compiled is known now, but nothing is written yet. */
  afterCompile(): void {
    const { program } = this.#compilation;
    const isCompiled = (name: string): boolean =>
      ((program.instancesByName.get(name)?.flags ?? 0) & COMPILED) !== 0;
    this.#foreign.report(program, isCompiled);
    if (!isCompiled(REGISTRATION))
      program.error(USER_DEFINED, null, whatToRegister(program, this.#entries));
  }
}

/**
 * The entry files. A transform may have made one a library, of which no statement would run: json-as 1.6.0 does so with
 * `assembly/index.ts`; then it becomes an entry again.
 */
function entriesOf(parser: Parser): Source[] {
  const files = (parser.sources ?? []).filter(isAuthors);
  for (const source of files) if (source.sourceKind === LIBRARY) source.sourceKind = USER_ENTRY;
  return files.filter(({ sourceKind }) => sourceKind === USER_ENTRY);
}

/** Methods of the generated `Callbacks` that this plugin needs; warns about a method that only looks like a callback. */
function neededCallbacks(program: Program): Set<string> {
  const needed = new Set(ALWAYS);
  for (const live of liveClasses(program, isPlugin)) {
    const line = lineage(live);
    const bases = line.filter((one) => one.internalName.startsWith(OURS));
    if (bases.length === 0) continue;
    for (const base of bases) BY_CLASS[base.name]?.forEach((method) => needed.add(method));
    for (const { method, declaredBy } of overridesOf(live)) {
      const own = BY_METHOD[`${declaredBy.name}.${method}`] ?? [method];
      for (const callback of own) needed.add(callback);
    }
    for (const { member, suggestion } of misspelt(line, bases)) {
      program.warning(
        USER_DEFINED,
        member.identifierNode?.range,
        `${live.name}.${member.name} overrides nothing, so it is never called: did you mean ${suggestion}?`,
      );
    }
  }
  return needed;
}

function isPlugin(source: Source): boolean {
  const { internalPath } = source;
  if (internalPath.startsWith(OURS)) return false;
  return !(internalPath.startsWith("~lib/") && internalPath.slice(5) in library);
}

/** A file of the project itself, of no package. */
function isAuthors(source: Source): boolean {
  return !source.internalPath.startsWith("~lib/");
}

/** What `export *` of a file gives, its own exports and those it passes on. */
function* allExports(file: File): Generator<[string, Element]> {
  yield* file.exports ?? [];
  for (const star of file.exportsStar ?? []) yield* allExports(star);
}
