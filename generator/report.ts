/** Shows how generated files differ from what the specification says, and the command that repairs it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Difference } from "./write.js";

/** A unified diff of every difference, from what is on disk to what should be. */
export async function report(
  differences: readonly Difference[],
  folder: string,
  command: string,
): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  const parts = differences.map(({ kind, file }) => {
    const path = join(folder, file.path).replaceAll("\\", "/");
    if (kind === "line endings") return `${path}: ${LINE_ENDINGS}`;
    const found = kind === "missing" ? "" : readFileSync(path, "utf8");
    const expected = "text" in file && kind !== "stale" ? file.text : "";
    const names = [kind === "missing" ? "/dev/null" : path, kind === "stale" ? "/dev/null" : path];
    const patch = createTwoFilesPatch(names[0]!, names[1]!, found, expected, "", "", {
      context: 2,
    });
    return `${path}: ${MEANS[kind]}\n${shortened(patch)}`;
  });
  return [...parts, summary(differences, command)].join("\n");
}

const MEANS: Readonly<Record<Difference["kind"], string>> = {
  missing: "missing",
  edited: "differs from what the specification says",
  stale: "stale: the specification generates no such file",
  "line endings": "",
};

const LINE_ENDINGS =
  "differs only in its line endings (CRLF).\n" +
  "  Git changed them on checkout: keep `generated/** text eol=lf` in .gitattributes.";

/** A new or removed file would fill the screen without saying more than its beginning. */
const LINES = 120;

function shortened(patch: string): string {
  const lines = patch.split("\n").slice(1);
  if (lines.length <= LINES) return lines.join("\n");
  return [...lines.slice(0, LINES), `… and ${lines.length - LINES} more lines`, ""].join("\n");
}

function summary(differences: readonly Difference[], command: string): string {
  const count = differences.length === 1 ? "1 file differs" : `${differences.length} files differ`;
  return `${count} from the specification: run \`${command}\``;
}
