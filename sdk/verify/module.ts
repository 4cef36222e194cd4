/** Reads a WebAssembly module's sections, but no code bodies: cheap for good input, bounded for hostile input. */
import { Cursor, Malformed, WHOLE, type ReadError } from "./wasm/cursor.js";
import { CUSTOM, SECTIONS } from "./wasm/sections.js";
import { emptyDraft } from "./wasm/draft.js";
import type { WasmModule } from "./wasm/types.js";

export type { ReadError, ReadErrorCode } from "./wasm/cursor.js";
export { readNames, readTargetFeatures, type Names } from "./wasm/custom.js";
export * from "./wasm/types.js";

export type ReadResult =
  | { readonly ok: true; readonly module: WasmModule }
  | { readonly ok: false; readonly error: ReadError };

/**
 * Reads the sections of a module. Time and memory are linear in the file's size, whatever its bytes claim.
 *
 * @param bytes the whole file; it is not copied, and must not change while the module is in use
 */
export function readModule(bytes: Uint8Array): ReadResult {
  try {
    return { ok: true, module: read(new Cursor(bytes, 0, bytes.length, WHOLE)) };
  } catch (error) {
    if (error instanceof Malformed) return { ok: false, error: error.error };
    throw error;
  }
}

function read(file: Cursor): WasmModule {
  readHeader(file);
  const draft = emptyDraft(file.bytes);
  let last = -1;
  while (file.left > 0) {
    const start = file.at;
    const id = file.byte();
    const size = file.u32();
    const section = SECTIONS[id];
    if (!section) file.fail("unknown-section", `there is no section with id ${id}`, start);
    if (size > file.left) {
      const claim = `the ${section.name} section claims ${size} bytes, and ${file.left} are left`;
      file.fail("section-too-long", `${claim}: the file is cut off, or the size is wrong`, start);
    }
    if (id !== CUSTOM) {
      if (section.order <= last) {
        file.fail(
          "section-order",
          `the ${section.name} section is repeated or out of order`,
          start,
        );
      }
      last = section.order;
    }
    const body = new Cursor(file.bytes, file.at, file.at + size, `the ${section.name} section`);
    const name = id === CUSTOM ? body.name() : section.name;
    const offset = body.at;
    section.read(body, draft);
    body.close();
    file.at = body.end;
    const span = { offset, end: body.end, size: body.end - start };
    draft.sections.push({ id, name, custom: id === CUSTOM, ...span });
  }
  return finish(file, draft);
}

function readHeader(file: Cursor): void {
  const { bytes } = file;
  if (bytes.length === 0) file.fail("not-wasm", "the file is empty");
  const shown = Math.min(4, bytes.length);
  if (MAGIC.slice(0, shown).some((byte, at) => bytes[at] !== byte)) {
    file.fail("not-wasm", "the file does not begin with the wasm magic number (00 61 73 6d)");
  }
  if (bytes.length < 8) file.fail("cut-off", "the file ends inside its header", bytes.length);
  // A component has layer 1 in the upper half of the version.
  if (bytes[6] === 1 && bytes[7] === 0) {
    file.fail("component", "this is a WebAssembly component; proxies load core modules", 4);
  }
  if (bytes[4] !== 1 || bytes[5] !== 0 || bytes[6] !== 0 || bytes[7] !== 0) {
    file.fail("unknown-version", "the wasm version is not 1", 4);
  }
  file.at = 8;
}

/** What spans sections is checked when all have been read. */
function finish(file: Cursor, draft: ReturnType<typeof emptyDraft>): WasmModule {
  const defined = draft.functions.length - draft.importedFunctions;
  if (defined !== draft.codeSizes.length) {
    const message = `${defined} functions are declared and ${draft.codeSizes.length} have code`;
    file.fail("count-mismatch", message);
  }
  if (draft.dataCount !== null && draft.dataCount !== draft.dataSizes.length) {
    const message = `${draft.dataCount} data segments are announced and ${draft.dataSizes.length} follow`;
    file.fail("count-mismatch", message);
  }
  return draft;
}

const MAGIC = [0x00, 0x61, 0x73, 0x6d];
