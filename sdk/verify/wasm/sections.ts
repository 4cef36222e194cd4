/** The sections of a module: a row each, in the order in which they must stand. */
import type { Cursor } from "./cursor.js";
import type { Draft } from "./draft.js";
import { skipExpression } from "./expression.js";
import type { ExternalKind, Import, Signature } from "./types.js";
import { globalType, memoryType, tableType, typeEntry } from "./valuetypes.js";

export const CUSTOM = 0;

interface SectionRow {
  readonly name: string;
  /** Place in the order; it differs from the id for the sections that came later. */
  readonly order: number;
  readonly read: (body: Cursor, draft: Draft) => void;
}

/** By section id. */
export const SECTIONS: readonly (SectionRow | undefined)[] = [
  { name: "custom", order: 0, read: skipAll },
  { name: "type", order: 1, read: each("types", 2, typeEntry) },
  { name: "import", order: 2, read: each("imports", 4, readImport) },
  { name: "function", order: 3, read: each("functions", 1, readFunction) },
  { name: "table", order: 4, read: each("tables", 3, readTable) },
  { name: "memory", order: 5, read: each("memories", 2, memoryType) },
  { name: "global", order: 7, read: each("globals", 3, readGlobal) },
  { name: "export", order: 8, read: readExports },
  { name: "start", order: 9, read: readStart },
  { name: "element", order: 10, read: readElements },
  { name: "code", order: 12, read: readCode },
  { name: "data", order: 13, read: readData },
  { name: "data count", order: 11, read: readDataCount },
  { name: "tag", order: 6, read: each("tags", 2, readTag) },
];

function each(things: string, size: number, entry: (body: Cursor, draft: Draft) => void) {
  return (body: Cursor, draft: Draft): void => {
    const count = body.count(things, size);
    for (let index = 0; index < count; index++) entry(body, draft);
  };
}

function skipAll(body: Cursor): void {
  body.at = body.end;
}

/** Adds what an import or a definition brings to its index space. */
const EXTERNALS: readonly {
  readonly kind: ExternalKind;
  readonly read: (body: Cursor, draft: Draft) => Signature | undefined;
  readonly count: (draft: Draft) => number;
}[] = [
  { kind: "function", read: readFunction, count: (draft) => draft.functions.length },
  { kind: "table", read: (b, d) => void tableType(b, d), count: (draft) => draft.tables },
  {
    kind: "memory",
    read: (b, d) => void memoryType(b, d),
    count: (draft) => draft.memories.length,
  },
  {
    kind: "global",
    read: (b, d) => void d.globals.push(globalType(b, d)),
    count: (draft) => draft.globals.length,
  },
  { kind: "tag", read: (b, d) => void readTag(b, d), count: (draft) => draft.tags },
];

function external(body: Cursor) {
  const start = body.at;
  const code = body.byte();
  const row = EXTERNALS[code];
  return row ?? body.fail("bad-kind", `${code} is no kind of import or export`, start);
}

function readImport(body: Cursor, draft: Draft): void {
  const offset = body.at;
  const module = body.name();
  const name = body.name();
  const { kind, read } = external(body);
  const signature = read(body, draft);
  const row: Import = { module, name, kind, offset, ...(signature && { signature }) };
  draft.imports.push(row);
  if (kind === "function") draft.importedFunctions++;
  if (kind === "memory") draft.importedMemories++;
}

function readFunction(body: Cursor, draft: Draft): Signature {
  const signature = functionType(body, draft);
  draft.functions.push(signature);
  return signature;
}

function functionType(body: Cursor, draft: Draft): Signature {
  const start = body.at;
  const index = body.u32();
  return draft.types[index] ?? body.fail("bad-index", `type ${index} is no function type`, start);
}

function readTable(body: Cursor, draft: Draft): void {
  // A table with an initial value begins with 0x40 0x00.
  if (body.bytes[body.at] !== 0x40) return tableType(body, draft);
  body.skip(2);
  draft.features.add("gc");
  tableType(body, draft);
  skipExpression(body);
}

function readGlobal(body: Cursor, draft: Draft): void {
  draft.globals.push(globalType(body, draft));
  skipExpression(body);
}

function readTag(body: Cursor, draft: Draft): void {
  body.byte();
  functionType(body, draft);
  draft.tags++;
  draft.features.add("exceptions");
}

function readExports(body: Cursor, draft: Draft): void {
  const count = body.count("exports", 3);
  const seen = new Set<string>();
  for (let entry = 0; entry < count; entry++) {
    const offset = body.at;
    const name = body.name();
    if (seen.has(name)) body.fail("duplicate-export", `"${name}" is exported twice`, offset);
    seen.add(name);
    const row = external(body);
    const place = body.at;
    const index = body.u32();
    if (index >= row.count(draft)) {
      body.fail("bad-index", `there is no ${row.kind} ${index}, which "${name}" exports`, place);
    }
    const signature = row.kind === "function" ? draft.functions[index] : undefined;
    draft.exports.push({ name, kind: row.kind, index, offset, ...(signature && { signature }) });
  }
}

function readStart(body: Cursor, draft: Draft): void {
  const start = body.at;
  const index = body.u32();
  if (index >= draft.functions.length) {
    body.fail("bad-index", `there is no function ${index} to start with`, start);
  }
  draft.start = index;
}

/** Only counted: nobody judges what stands in a table. */
function readElements(body: Cursor, draft: Draft): void {
  draft.elements = body.count("element segments", 2);
  skipAll(body);
}

/** Bodies are passed over by their sizes. */
function readCode(body: Cursor, draft: Draft): void {
  const count = body.count("function bodies", 2);
  draft.codeSizes = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const start = body.at;
    const size = body.u32();
    if (size > body.left) {
      body.fail(
        "section-overrun",
        `a function body of ${size} bytes passes the section's end`,
        start,
      );
    }
    body.at += size;
    draft.codeSizes[index] = size;
  }
}

function readData(body: Cursor, draft: Draft): void {
  const count = body.count("data segments", 2);
  draft.dataSizes = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const start = body.at;
    const mode = body.u32();
    if (mode > 2) body.fail("bad-kind", `${mode} is no kind of data segment`, start);
    if (mode === 2) body.u32();
    if (mode !== 1) skipExpression(body);
    const size = body.count("bytes of data");
    body.at += size;
    draft.dataSizes[index] = size;
  }
}

function readDataCount(body: Cursor, draft: Draft): void {
  draft.dataCount = body.u32();
  draft.features.add("bulk-memory");
}
