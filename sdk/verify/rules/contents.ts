/** Rules about the rest of the file: validity, features of newer wasm, names, and what only costs bytes. */
import type { Rule } from "../subject.js";

export const CONTENT_RULES: readonly Rule[] = [
  {
    code: "code-invalid",
    severity: "error",
    about: "The whole module validates, function bodies included.",
    find(subject) {
      if (subject.invalid === null) return [];
      // What an old Node does not know yet may be fine on a newer host.
      const newer = [...subject.module.features].some((feature) => UNSURE.has(feature));
      return [
        {
          place: "code",
          severity: newer ? "warning" : "error",
          reason: `this Node's engine refuses the module: ${subject.invalid}`,
          remedy: newer
            ? "try it on the host: its engine may be newer"
            : "build it again: the file is damaged, or its tool wrong",
        },
      ];
    },
  },
  {
    code: "feature",
    severity: "warning",
    about: "Features of newer wasm work on every host's engine.",
    find(subject) {
      const used = new Set([...subject.module.features, ...subject.targetFeatures.map(canonical)]);
      return FEATURES.filter(([feature]) => used.has(feature)).map(([, reason, remedy]) => ({
        place: "features",
        reason,
        remedy,
      }));
    },
  },
  {
    code: "names-broken",
    severity: "error",
    about: "The name section can be read.",
    find(subject) {
      if (subject.names?.intact !== false) return [];
      const needed = subject.view.load.nameSection === "must be intact";
      return [
        {
          place: "name section",
          severity: needed ? "error" : "warning",
          reason: needed
            ? "it cannot be read, and the host refuses a module for that"
            : "it cannot be read; back-traces have numbers only",
          remedy: "build again, or strip it (wasm-strip, asc without --debug)",
        },
      ];
    },
  },
  {
    code: "names-missing",
    severity: "info",
    about: "Function names make back-traces readable.",
    find(subject) {
      if (subject.names || subject.module.codeSizes.length === 0) return [];
      return [
        {
          place: "name section",
          reason: "there is none: the back-trace of a trap shows function numbers only",
          remedy: "keep names while developing (asc: --debug; Rust: strip = false)",
        },
      ];
    },
  },
  {
    code: "debug-info",
    severity: "info",
    about: "Debug information is left out of what goes to production.",
    find(subject) {
      const debug = subject.module.sections.filter(
        (each) =>
          each.custom && (each.name.startsWith(".debug_") || each.name === "sourceMappingURL"),
      );
      const bytes = debug.reduce((sum, each) => sum + each.size, 0);
      const share = Math.round((100 * bytes) / subject.module.bytes.length);
      if (share < 5) return [];
      return [
        {
          place: debug[0]!.name,
          reason: `debug information takes ${share} % of the file`,
          remedy: "strip it for production (wasm-strip; Rust: strip = true; clang: -s)",
        },
      ];
    },
  },
];

/** LLVM's names for what the sections show under another name. */
function canonical(feature: string): string {
  return LLVM_NAMES[feature] ?? feature;
}

const LLVM_NAMES: Readonly<Record<string, string>> = {
  simd128: "simd",
  "relaxed-simd": "simd",
  atomics: "threads",
  "exception-handling": "exceptions",
};

/** Only what at least one host's engine may refuse; sign extension, bulk memory and the like are everywhere. */
const FEATURES: readonly (readonly [feature: string, reason: string, remedy: string])[] = [
  [
    "simd",
    "vector instructions (SIMD) are used; WAMR and old builds refuse them",
    "build without SIMD to run everywhere",
  ],
  [
    "threads",
    "shared memory or atomics are used; a plugin has one thread",
    "build without threads",
  ],
  [
    "exceptions",
    "wasm exceptions are used; most hosts' engines refuse them",
    "build with exceptions lowered or off",
  ],
  [
    "gc",
    "garbage-collected types are used; only the newest engines know them",
    "build for linear memory",
  ],
  ["multi-memory", "there are several memories; hosts know of one", "build with one memory"],
  [
    "custom-page-sizes",
    "a memory has its own page size; hosts refuse that",
    "build with the default page size",
  ],
];

const UNSURE = new Set(["gc", "exceptions", "multi-memory", "memory64", "custom-page-sizes"]);
