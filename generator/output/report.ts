/** Shows how generated files differ from what the specification says, and the command that repairs it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Difference } from "./write.js";

/** A unified diff of every difference, from what is on disk to what should be, and last the command. */
export async function report(
  folders: readonly { readonly folder: string; readonly differences: readonly Difference[] }[],
  command: string,
): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  const part = (folder: string, { kind, file }: Difference): string => {
    const path = join(folder, file.path).replaceAll("\\", "/");
    if (kind === "line endings") return `${path}: ${LINE_ENDINGS}`;
    if (kind === "foreign") return `${path}: ${MEANS[kind]}\n`;
    const found = kind === "missing" ? "" : readFileSync(path, "utf8");
    const expected = "text" in file && kind !== "stale" ? file.text : "";
    const names = [kind === "missing" ? "/dev/null" : path, kind === "stale" ? "/dev/null" : path];
    const patch = createTwoFilesPatch(names[0]!, names[1]!, found, expected, "", "", {
      context: 2,
    });
    return `${path}: ${MEANS[kind]}\n${shortened(patch)}`;
  };
  const parts = folders.flatMap(({ folder, differences }) =>
    differences.map((difference) => part(folder, difference)),
  );
  return [...parts, `${countOf(parts.length)} from the specification: run \`${command}\``].join(
    "\n",
  );
}

const MEANS: Readonly<Record<Difference["kind"], string>> = {
  missing: "missing",
  edited: "differs from what the specification says",
  stale: "stale: the specification generates no such file",
  foreign: "was not generated, and no run removes it: move it out of this folder",
  "line endings": "",
};

const LINE_ENDINGS =
  "differs only in its line endings (CRLF).\n" +
  "  Git changed them on checkout: keep `text eol=lf` for generated files in .gitattributes.";

/** A new or removed file would fill the screen without saying more than its beginning. */
const LINES = 120;

function shortened(patch: string): string {
  const lines = patch.split("\n").slice(1);
  if (lines.length <= LINES) return lines.join("\n");
  return [...lines.slice(0, LINES), `… and ${lines.length - LINES} more lines`, ""].join("\n");
}

const countOf = (count: number): string =>
  count === 1 ? "1 file differs" : `${count} files differ`;
