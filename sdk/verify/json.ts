/** Prints results for programs: one JSON object, whose fields change only by adding. */
import { largestFunctions, sectionSizes } from "./sizes.js";
import type { FileResult } from "./verify.js";

export function jsonReport(results: readonly FileResult[]): string {
  return `${JSON.stringify({ schemaVersion: 1, files: results.map(fileJson) }, null, 2)}\n`;
}

function fileJson(result: FileResult): unknown {
  if (!result.ok) return { file: result.file, ok: false, error: result.error };
  const { file, module, verdict, loads } = result;
  return {
    file,
    ok: verdict.ok,
    bytes: module.bytes.length,
    abi: verdict.abi,
    hosts: verdict.hosts,
    findings: verdict.findings,
    loads: loads?.map(({ host, loads: yes, because }) => ({
      host,
      loads: yes,
      because: because?.code ?? null,
    })),
    imports: module.imports.map(({ module: from, name, kind, signature }) => ({
      module: from,
      name,
      kind,
      signature: signature?.text ?? null,
    })),
    exports: module.exports.map(({ name, kind, signature }) => ({
      name,
      kind,
      signature: signature?.text ?? null,
    })),
    sections: sectionSizes(module),
    largestFunctions: largestFunctions(module, 10),
  };
}
