/** The command `upstream`: compares our specification with the published text, or proposes the edit for its next version. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { format } from "../diagnostics.js";
import type { Abi } from "../model.js";
import { loadSpec } from "../spec.js";
import { compareUpstream, type Difference } from "./compare.js";
import { showEdits } from "./edit.js";
import { proposeEdit } from "./propose.js";
import { readUpstream, type UpstreamText } from "./read.js";
import { compareVersions, isAvailable, markerOf } from "../versions.js";

export { compareUpstream, proposeEdit, readUpstream };

export interface UpstreamOptions {
  /** The published repository, one version's folder, or one file. */
  readonly dir?: string;
  /** Two published versions: what changed between them becomes a proposal. */
  readonly from?: string;
  readonly to?: string;
  /** Our specification. */
  readonly specDir: string;
}

/** What the command prints, and how many findings decide its exit code. */
export interface UpstreamReport {
  readonly text: string;
  readonly findings: number;
}

/** Compares `dir`, or proposes the edit from `from` to `to`; a text that cannot be found or read is a finding. */
export async function upstream(options: UpstreamOptions): Promise<UpstreamReport> {
  const { dir, from, to, specDir } = options;
  const spec = loadSpec(specDir);
  if (!spec.ok) {
    const text = format(spec.error, [...spec.sources.files, ...spec.sources.overlays]);
    return { text, findings: spec.error.length };
  }
  const { base } = spec.value;
  if (from === undefined && to === undefined && dir !== undefined)
    return report(publishedIn(dir), base, readDeclarations(specDir), dir);
  if (from === undefined || to === undefined)
    return finding("give one folder to compare, or `--from` and `--to` for a proposal");
  const [old, newer] = [publishedIn(from)[0], publishedIn(to)[0]];
  if (!old || !newer) return finding(`no published version found in ${old ? to : from}`);
  if (!old.version) return finding(`${old.file} is a draft: a proposal starts from a version`);
  // A draft that the specification has already keeps its number: run again, nothing more is proposed.
  const number = base.drafts.at(-1) ?? nextOf(base.versions.at(-1)!);
  const now = newer.version ? newer : numbered(newer, number);
  const { edits, remarks } = proposeEdit(old, now, base, spec.sources.files);
  const parts = [
    edits.length > 0 ? `${now.version}, proposed; to try: git apply --unidiff-zero` : "",
    showEdits(edits),
    remarks.map((remark) => `by hand: ${remark}`).join("\n"),
    now === newer ? "" : `${newer.file} is a draft: ${now.version} stands for its number`,
    edits.length + remarks.length === 0 ? `nothing to do: ${specDir} has ${now.version}` : "",
  ];
  return { text: parts.filter((part) => part !== "").join("\n\n"), findings: 0 };
}

/** A draft as if it had been published under that version: its marker names none either. */
function numbered(draft: UpstreamText, version: string): UpstreamText {
  const functions = draft.functions.map((each) =>
    /^proxy_abi_version_/.test(each.name) ? { ...each, name: markerOf(version) } : each,
  );
  return { ...draft, version, draft: true, functions };
}

function nextOf(version: string): string {
  const [major, minor, patch] = version.split(".").map(Number) as [number, number, number];
  return `${major}.${minor}.${patch + 1}`;
}

const finding = (text: string): UpstreamReport => ({ text, findings: 1 });

/** A difference that is meant, and why; `spec/upstream-differences.json` holds them. */
export interface Declaration {
  readonly code: string;
  readonly subject: string;
  /** The first version that has the difference, and the last one; without `until` it is expected in later ones too. */
  readonly since: string;
  readonly until?: string;
  readonly reason: string;
}

function readDeclarations(specDir: string): Declaration[] {
  const path = join(specDir, "upstream-differences.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Declaration[]) : [];
}

/** The published versions below a folder, oldest first. Drafts, whose title has no number, come last. */
function publishedIn(path: string): UpstreamText[] {
  const files = [path, ...childrenOf(path), ...childrenOf(join(path, "abi-versions"))]
    .flatMap((each) => [each, join(each, "README.md")])
    .filter((each) => existsSync(each) && statSync(each).isFile());
  const texts = files
    .map((file) => readUpstream(readFileSync(file, "utf8"), file.replaceAll("\\", "/")))
    .filter((text) => text.functions.length > 0);
  return texts.sort((a, b) =>
    a.version && b.version ? compareVersions(a.version, b.version) : a.version ? -1 : 1,
  );
}

function childrenOf(path: string): string[] {
  const folder = existsSync(path) && statSync(path).isDirectory();
  const entries = folder ? readdirSync(path, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => entry.isDirectory() && entry.name.startsWith("v"))
    .map((entry) => join(path, entry.name));
}

function report(
  published: readonly UpstreamText[],
  abi: Abi,
  declarations: readonly Declaration[],
  dir: string,
): UpstreamReport {
  const ours = abi.drafts.at(-1);
  const texts = published.map((text) =>
    text.version === "" && ours !== undefined ? numbered(text, ours) : text,
  );
  const known = texts.filter((text) => abi.versions.includes(text.version));
  if (texts.length === 0) return finding(`no published version found in ${dir}`);
  const unknown = texts.filter((text) => text.version && !known.includes(text));
  const all = known.flatMap((text) => compareUpstream(text, abi));
  const meant = (each: Difference) => declarations.find((other) => declares(other, each));
  const open = all.filter((each) => !meant(each));
  const stale = declarations.flatMap((each) =>
    known
      .filter(({ version }) => isAvailable(each, version))
      .filter(
        (text) => !all.some((other) => declares(each, other) && other.version === text.version),
      )
      .map(
        ({ version }) => `declared and not found in ${version}: ${each.code} of ${each.subject}`,
      ),
  );
  const newer = unknown.map(
    (text) => `${text.file} is version ${text.version}, which our specification does not have`,
  );
  const used = declarations.filter((each) => all.some((other) => declares(each, other)));
  const findings = open.length + stale.length + newer.length;
  const parts = [
    ...known.map(summary),
    ...texts.filter((text) => !text.version).map((text) => `draft left out: ${text.file}`),
    ...open.map(show),
    ...stale,
    ...newer,
    ...used.map((each) => `declared: ${each.code} of ${each.subject}. ${each.reason}`),
    `${findings} difference${findings === 1 ? "" : "s"}, ${used.length} declared`,
  ];
  return { text: parts.join("\n"), findings };
}

const declares = (declaration: Declaration, { code, subject, version }: Difference): boolean =>
  declaration.code === code && declaration.subject === subject && isAvailable(declaration, version);

function summary({ version, draft, functions, enums, access, properties }: UpstreamText): string {
  const count = (kind: string) => functions.filter((each) => each.kind === kind).length;
  const params = functions.reduce((sum, each) => sum + each.params.length, 0);
  return (
    `${version}${draft ? " (a draft)" : ""}: ${count("import")} imports, ${count("export")} exports, ${params} parameters, ` +
    `${enums.length} enums, ${access.length} access rules, ${properties.length} properties compared`
  );
}

function show({ code, version, subject, message, upstream, ours }: Difference): string {
  return [
    `difference[${code}]: ${version} ${subject}: ${message}`,
    ...(upstream ? [`  text: ${upstream.file}:${upstream.line}`] : []),
    ...(ours ? [`  ours: ${ours.file}:${ours.line}:${ours.column}`] : []),
  ].join("\n");
}
