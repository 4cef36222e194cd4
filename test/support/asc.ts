/** Compiles AssemblyScript in process, from files in memory over the generated bindings. */
import { readFileSync, existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

/** Files by path; `@proxywasm/abi/…` resolves to them first, then to what is generated. */
export type Files = Readonly<Record<string, string>>;

/** Compiles `files["entry.ts"]`. @throws with the compiler's messages */
export async function compile(
  files: Files,
  flags: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const written = new Map<string, Uint8Array>();
  const { error, stderr } = await main(
    ["entry.ts", "-o", "out.wasm", "--runtime", "stub", "--use", "abort=", ...flags],
    {
      readFile: (name) => files[name] ?? bindings(name, files),
      listFiles: () => [],
      writeFile: (name, contents) => {
        written.set(name, typeof contents === "string" ? Buffer.from(contents) : contents);
      },
    },
  );
  const binary = written.get("out.wasm");
  if (error || !binary) throw new Error(stderr.toString() || String(error));
  return Uint8Array.from(binary);
}

const ROOT = fileURLToPath(new URL("../../generated/", import.meta.url));
const PACKAGE = "node_modules/@proxywasm/abi/";

/** The bindings that a test generated in memory, else those on disk. */
function bindings(name: string, files: Files): string | null {
  const at = name.indexOf(PACKAGE);
  if (at < 0) return null;
  const path = name.slice(at + PACKAGE.length);
  if (files[`${PACKAGE}${path}`] !== undefined) return files[`${PACKAGE}${path}`]!;
  // A set of bindings generated in memory stands alone: nothing on disk may answer for it.
  if (Object.keys(files).some((each) => each.startsWith(PACKAGE))) return null;
  return existsSync(ROOT + path) ? readFileSync(ROOT + path, "utf8") : null;
}
