/** What a change of the ABI is, and whom it breaks. */

/**
 * One change from A to B. For plugins, `compatible` says that a plugin written for A still builds and runs on a host of B;
 * for hosts, that a host written for A still serves a plugin of B.
 */
export interface Change {
  readonly what: Subject;
  /** The name of what changed; that of a member after a dot. */
  readonly name: string;
  readonly kind: "added" | "removed" | "changed";
  /** What changed, as a phrase: `parameter 2 is i64, was i32`. */
  readonly detail: string;
  readonly plugins: Verdict;
  readonly hosts: Verdict;
}

export type Subject =
  "import" | "export" | "enum" | "property" | "layout" | "message" | "foreign function";

export type Verdict = "compatible" | "breaking";

/** Whom a change breaks. */
export const BREAKS = {
  nobody: { plugins: "compatible", hosts: "compatible" },
  plugins: { plugins: "breaking", hosts: "compatible" },
  hosts: { plugins: "compatible", hosts: "breaking" },
  both: { plugins: "breaking", hosts: "breaking" },
} as const satisfies Record<string, Pick<Change, "plugins" | "hosts">>;

/** What is in one, in the other, and in both, by name; the order is that of `a`, then what `b` adds. */
export function pair<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => string,
): { readonly key: string; readonly was: T | undefined; readonly is: T | undefined }[] {
  const before = new Map(a.map((item) => [keyOf(item), item]));
  const after = new Map(b.map((item) => [keyOf(item), item]));
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].map((key) => ({ key, was: before.get(key), is: after.get(key) }));
}

/** What a list of names gained and lost. */
export function gainedAndLost(was: readonly string[], is: readonly string[]) {
  return {
    gained: is.filter((name) => !was.includes(name)),
    lost: was.filter((name) => !is.includes(name)),
  };
}

/** Whom a change of permission breaks: `[]` permits everything, a list only what it names. */
export function permission(was: readonly string[], is: readonly string[]) {
  const { gained, lost } = gainedAndLost(was, is);
  const narrower = was.length === 0 ? is.length > 0 : is.length > 0 && lost.length > 0;
  const wider = is.length === 0 ? was.length > 0 : was.length > 0 && gained.length > 0;
  // What a plugin may do no longer breaks plugins; what a host must newly permit breaks hosts.
  if (narrower) return wider ? BREAKS.both : BREAKS.plugins;
  return wider ? BREAKS.hosts : BREAKS.nobody;
}
