/** ABI versions: their order, their markers, which is the default, and what is available in which. */
import type { Diagnostic } from "./diagnostics.js";
import type { Availability, Version } from "./model.js";
import type { Located } from "./parse/syntax.js";

/** Negative when `a` is older than `b`, positive when newer. */
export function compareVersions(a: Version, b: Version): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  const differing = left.findIndex((part, i) => part !== right[i]);
  return differing < 0 ? 0 : left[differing]! - right[differing]!;
}

/** Whether something exists in that version; both ends are inclusive. */
export function isAvailable({ since, until }: Availability, version: Version): boolean {
  return (
    compareVersions(since, version) <= 0 &&
    (until === undefined || compareVersions(version, until) <= 0)
  );
}

/** The export by which a plugin says which version it was built for: `proxy_abi_version_0_2_1`. */
export function markerOf(version: Version): string {
  return `proxy_abi_version_${version.replaceAll(".", "_")}`;
}

/** The version as one number that compares like it: `0.2.1` is 201. */
export function versionNumber(version: Version): number {
  return partsOf(version).reduce((number, part) => number * 100 + part, 0);
}

/** The form of a version: three numbers below 100, as `versionNumber` needs them. */
export const VERSION = /^(0|[1-9]\d?)\.(0|[1-9]\d?)\.(0|[1-9]\d?)$/;

const partsOf = (version: Version): number[] => version.split(".").map(Number);

/** Checks a list of versions: well formed, ascending, none twice; gives those that are. */
export function checkVersions(
  stated: readonly Located[],
  report: (diagnostic: Diagnostic) => void,
): Version[] {
  const versions: Version[] = [];
  for (const { text, at } of stated) {
    const newest = versions.at(-1);
    const message = !VERSION.test(text)
      ? `\`${text}\` is not a version`
      : newest && compareVersions(text, newest) <= 0
        ? `\`${text}\` does not come after \`${newest}\``
        : undefined;
    const hint = VERSION.test(text) ? "list each version once, oldest first" : "write `0.2.1`";
    if (message) report({ code: "bad-version", message, at, hint });
    else versions.push(text);
  }
  return versions;
}

/** Checks which versions are drafts and which is the default: the one that is stated, else the newest that is no draft. */
export function checkDefault(
  versions: readonly Version[],
  drafts: readonly Located[],
  stated: Located | undefined,
  report: (diagnostic: Diagnostic) => void,
): { drafts: Version[]; defaultVersion: Version } {
  const published = versions.filter((each) => !drafts.some(({ text }) => text === each));
  for (const { text, at } of [...drafts, ...(stated ? [stated] : [])])
    if (!versions.includes(text)) {
      const message = `\`${text}\` is not in the list of versions`;
      report({
        code: "unknown-version",
        message,
        at,
        hint: `versions are: ${versions.join(", ")}`,
      });
    }
  if (stated && versions.includes(stated.text) && !published.includes(stated.text)) {
    const message = `the default version \`${stated.text}\` is a draft`;
    const hint = "no host accepts a draft: name a published version";
    report({ code: "bad-version", message, at: stated.at, hint });
  }
  if (published.length === 0 && versions.length > 0 && drafts[0]) {
    const hint = "leave out of `Drafts` what is published";
    report({ code: "bad-version", message: "every version is a draft", at: drafts[0].at, hint });
  }
  const newest = published.at(-1) ?? versions.at(-1)!;
  return { drafts: drafts.map(({ text }) => text), defaultVersion: stated?.text ?? newest };
}
