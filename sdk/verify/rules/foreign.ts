/** Imports that tell from which other platform a module comes, and how to build it for this one. */
import type { Import } from "../wasm/types.js";

export interface ForeignImport {
  readonly code: "import-abort" | "import-foreign";
  readonly reason: string;
  readonly remedy: string;
}

/** The hint for an import, or undefined when it is no tell-tale of another platform. */
export function foreignImport(each: Import): ForeignImport | undefined {
  return ROWS.find((row) => row.module.test(each.module) && row.name.test(each.name));
}

interface Row extends ForeignImport {
  readonly module: RegExp;
  readonly name: RegExp;
}

const ROWS: readonly Row[] = [
  {
    module: /^env$/,
    name: /^abort$/,
    code: "import-abort",
    reason: "AssemblyScript's abort is imported, which no proxy provides",
    remedy:
      "build with `proxy-wasm build`, or tell asc to use the SDK's: --use abort=… (see the SDK's asconfig)",
  },
  {
    module: /^env$/,
    name: /^(seed|trace|Date\.now|Math\.random|performance\.now|console\.log|process\.exit)$/,
    code: "import-foreign",
    reason: "AssemblyScript takes this from JavaScript, and there is none in a proxy",
    remedy: "use the SDK's own (time, logging), or map it with asc --use",
  },
  {
    module: /^(wbg|__wbindgen_.*|\.\/.*_bg\.js)$/,
    name: /^/,
    code: "import-foreign",
    reason: "the module expects wasm-bindgen's JavaScript glue",
    remedy: "build for the target wasm32-wasip1, without crates that need a browser",
  },
  {
    module: /^(go|gojs)$/,
    name: /^/,
    code: "import-foreign",
    reason: "the module expects Go's JavaScript glue (GOOS=js)",
    remedy: "build with GOOS=wasip1 GOARCH=wasm -buildmode=c-shared",
  },
  {
    module: /^wasi:|^cm32p2/,
    name: /^/,
    code: "import-foreign",
    reason: "the import belongs to the component model (WASI 0.2)",
    remedy: "build for WASI preview 1 (Rust: wasm32-wasip1)",
  },
  {
    module: /^(wasi|wasi_snapshot_preview0)$/,
    name: /^/,
    code: "import-foreign",
    reason: "this WASI module name is not offered by proxies",
    remedy: "build for WASI preview 1",
  },
];
