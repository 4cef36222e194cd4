/** Notices imports that no proxy offers: asc turns some innocent calls into them. */
import { FUNCTIONS } from "@proxywasm/abi/host/versions";
import { FUNCTIONS as CPP_HOST } from "@proxywasm/abi/overlays/cpp-host/host/functions";
import { FUNCTIONS as ENVOY } from "@proxywasm/abi/overlays/envoy/host/functions";
import { readModule } from "@proxywasm/verify/module";
import type { Diagnostic } from "./diagnostics.js";

/** What asc makes of these, and what to call instead. */
const INSTEAD: readonly { name: RegExp; hint: string }[] = [
  { name: /^env\.console\./, hint: "console writes nowhere here: use log.info(…)" },
  { name: /^env\.(trace|console)/, hint: "use log.trace(…)" },
  {
    name: /^env\.(Date\.now|performance\.now)$/,
    hint: "the time comes from the proxy: Clock.now()",
  },
  {
    name: /^env\.seed$/,
    hint: "Math.random() needs a seed that no proxy gives: use Random",
  },
  {
    name: /^env\.abort$/,
    hint: "pass --use abort=~lib/@proxywasm/sdk/abort/abort, or extend @proxywasm/sdk/asconfig.json",
  },
];

/** What imports neither the ABI nor a known host has: errors where asc made them of a call, else warnings, since a host may have more. */
export function foreignImports(module: Uint8Array): Diagnostic[] {
  const known = new Set(
    [...FUNCTIONS, ...CPP_HOST, ...ENVOY].map((one) => `${one.module}.${one.name}`),
  );
  const read = readModule(module);
  if (!read.ok) return [];
  return read.module.imports
    .filter(({ kind }) => kind === "function")
    .map(({ module: from, name }) => `${from}.${name}`)
    .filter((name) => !known.has(name))
    .map((name) => {
      const hint = INSTEAD.find((row) => row.name.test(name))?.hint;
      return {
        severity: hint === undefined ? "warning" : "error",
        code: "import",
        message: `the module imports ${name}, which proxies do not offer: they will refuse to load it`,
        ...(hint !== undefined && { hint }),
      };
    });
}
