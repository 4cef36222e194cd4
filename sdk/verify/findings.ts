/** What a judge has to say about a module: values with a code, a place, a reason and a remedy. */

/** `error`: the host refuses the module, or it cannot work there. `warning`: it loads, and something will not do what it says. */
export type Severity = "error" | "warning" | "info";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What a rule reports; the judge adds the code and the hosts. */
export interface Report {
  /** What in the module it is about: `import env.abort`, `export malloc`, `memory`. */
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;
  /** Overrides the rule's own. */
  readonly severity?: Severity;
  /** Where in the file, in bytes. */
  readonly offset?: number;
  /** Where the knowledge about the host comes from. */
  readonly evidence?: string;
}

export interface Finding {
  /** The rule's code: kebab-case, stable. */
  readonly code: string;
  readonly severity: Severity;
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;
  readonly offset?: number;
  readonly evidence?: string;
  /** For which hosts it holds: `Envoy 1.40`, `Kong ngx_wasm_module`. */
  readonly hosts: readonly string[];
}

export function worst(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}
