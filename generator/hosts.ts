/** Reads `hosts/*.json` of a specification folder; checks the names in them; their schema and their truth are tested. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Result, SourceFile } from "./diagnostics.js";
import { checkHost } from "./check-hosts.js";
import type { HostFile, Spec } from "./model.js";

/** Every host file of the folder, in the order of their names; none when there is no such folder. Names are checked against `spec`. */
export function loadHosts(
  directory: string,
  load: (path: string) => SourceFile,
  spec?: Spec,
): Result<HostFile[], Diagnostic[]> {
  const folder = join(directory, "hosts");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"));
  const values: HostFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, text } of files.sort().map((name) => load(join(folder, name)))) {
    try {
      const host = { path, value: JSON.parse(text) as HostFile["value"] };
      values.push(host);
      if (spec) diagnostics.push(...checkHost(host, text, spec));
    } catch (error) {
      const at = { file: path, line: 1, column: 1, length: 1 };
      diagnostics.push({ code: "syntax", message: `not JSON: ${(error as Error).message}`, at });
    }
  }
  return diagnostics.length > 0 ? { ok: false, error: diagnostics } : { ok: true, value: values };
}
