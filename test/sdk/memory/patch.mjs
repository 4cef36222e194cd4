/** A transform for tests: edits the own runtime's text before asc reads it, as the environment variable says. */
import { libraryFiles } from "assemblyscript/asc";

/** What a running sweep will free may refer to what it has freed. */
const DEAD = `export function dead(block: usize, word: u32): bool {
  return phase == SWEEP && block >= cursor && !(word & (MARK | PIN));
}
function nextPhase(): void {`;

/** name → [file, what, instead of it]; each must be found, or the test would test nothing. */
const PATCHES = {
  /** The barrier forgets stores into objects that are no arrays. */
  sabotage: [
    [
      "rt/nursery",
      "if (multiple || !remember(parent)) survive(child);",
      "if (multiple) survive(child);",
    ],
  ],
  /** The barrier does not tell the marking of new references. */
  unshaded: [["rt/nursery", "if (Collector.marking) shade(object);\n}", "}"]],
  /** Before survivors are looked for, each reference from old to young must be one that the barrier has seen. */
  checked: [
    ["rt/collector", "function nextPhase(): void {", DEAD],
    ["rt/nursery", "import { Collector, ", "import { dead, Collector, "],
    ["rt/nursery", "function empty(): void {", CHECK() + "function empty(): void {\n  verify();"],
    [
      "rt/nursery",
      "export function __visit(object: usize, cookie: u32): void {",
      "export function __visit(object: usize, cookie: u32): void {\n  if (cookie == 77) return look(object);",
    ],
  ],
};

function CHECK() {
  return `
let looking: usize = 0;
function look(child: usize): void {
  if (!child || (load<u32>(child - HEADER) & (YOUNG | MARK)) != YOUNG) return;
  for (let i: usize = 0; i < rememberedCount; ++i) {
    if (load<u32>(remembered + i * 4) == looking) return;
  }
  unreachable();
}
function verify(): void {
  let block = start;
  while (block < end) {
    if (block == base) { block = limit; continue; }
    let skip: usize = 0;
    for (let i: usize = 0; i < regionCount; ++i) {
      if (load<u32>(regions + i * 8) == block) skip = load<u32>(regions + i * 8, 4);
    }
    if (skip) { block = skip; continue; }
    const word = load<u32>(block);
    looking = block + HEADER;
    if ((word & FLAGS) != FLAGS && block != Spare.block && !dead(block, word)) __visit_members(looking, 77);
    block += word & ~FLAGS;
  }
}
`;
}

export default class Patch {
  constructor() {
    for (const [file, what, instead] of PATCHES[process.env.PROXY_WASM_TEST_PATCH] ?? []) {
      if (!libraryFiles[file].includes(what))
        throw new Error(`nothing to patch in ${file}: ${what}`);
      libraryFiles[file] = libraryFiles[file].replace(what, instead);
    }
  }
}
