/** A module while its sections are being read. */
import type { Export, GlobalType, Import, Limits, Section, Signature } from "./types.js";

export interface Draft {
  readonly bytes: Uint8Array;
  readonly sections: Section[];
  readonly types: (Signature | null)[];
  readonly imports: Import[];
  readonly exports: Export[];
  readonly functions: Signature[];
  importedFunctions: number;
  tables: number;
  readonly memories: Limits[];
  importedMemories: number;
  readonly globals: GlobalType[];
  tags: number;
  start: number | null;
  codeSizes: Uint32Array;
  dataSizes: Uint32Array;
  /** What the data count section announces. */
  dataCount: number | null;
  elements: number;
  readonly features: Set<string>;
}

export function emptyDraft(bytes: Uint8Array): Draft {
  return {
    bytes,
    sections: [],
    types: [],
    imports: [],
    exports: [],
    functions: [],
    importedFunctions: 0,
    tables: 0,
    memories: [],
    importedMemories: 0,
    globals: [],
    tags: 0,
    start: null,
    codeSizes: new Uint32Array(0),
    dataSizes: new Uint32Array(0),
    dataCount: null,
    elements: 0,
    features: new Set(),
  };
}
