/** Turns modules into the bytes of files: the only place that formats text. */
import prettier from "prettier";
import { Project } from "ts-morph";
import type { Module, Statement } from "./emitter.js";
import { NOTICE } from "./ownership.js";

/** A file as it will be written. */
export interface RenderedFile {
  readonly path: string;
  readonly text: string;
}

/** Renders every module; the digest is in no header, so that an edit of the specification changes no other file. */
export async function render(modules: readonly Module[]): Promise<RenderedFile[]> {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const files: RenderedFile[] = [];
  for (const module of modules) {
    files.push({ path: module.path, text: await renderOne(project, module) });
  }
  return files;
}

async function renderOne(project: Project, module: Module): Promise<string> {
  if ("json" in module) return `${JSON.stringify(module.json, null, 2)}\n`;
  if ("markdown" in module) {
    return formatMarkdown(`<!-- ${NOTICE} -->\n\n${module.markdown}`);
  }
  const header = `/** ${module.doc} */\n// ${NOTICE}\n\n`;
  // Sources that are the same for every specification are formatted where they stand.
  if ("source" in module) return header + module.source;
  // One parse per file: ts-morph gets the finished list of statements, and never adds to a file.
  const statements = module.statements.map(apart);
  const text = project.createSourceFile(module.path, { statements }).getFullText();
  // Babel's parser gives the same text as TypeScript's, in three quarters of the time.
  return format(`${header}${text}`, "babel-ts");
}

/** Statements already written out get an empty line before them, as ts-morph gives its own; imports stand together. */
const apart = (statement: Statement): Statement =>
  typeof statement === "string" && !statement.startsWith("import ") ? `\n${statement}` : statement;

/** Versions differ in few sections: each that occurs in several is formatted once. */
async function formatMarkdown(text: string): Promise<string> {
  const sections: string[] = [];
  for (const section of text.split(HEADING)) {
    const formatted = FORMATTED.get(section) ?? format(section, "markdown");
    FORMATTED.set(section, formatted);
    sections.push(await formatted);
  }
  return sections.join("\n");
}

const HEADING = /^(?=#{1,6} )/m;
const FORMATTED = new Map<string, Promise<string>>();

const format = (text: string, parser: string): Promise<string> =>
  prettier.format(text, { parser, printWidth: 100 });
