/** Proposes how our WebIDL becomes the next version's: edits where one can be derived, remarks where a person must decide. */
import type { SourceFile } from "../diagnostics.js";
import { lower } from "../lower.js";
import type { Abi, Func, Location } from "../model.js";
import { sameParams } from "./compare.js";
import { inOrder, linesOf, statementAt, withAttribute, withParams, type Edit } from "./edit.js";
import { describe, raiseFunction, raiseValue } from "./raise.js";
import { changeOfParams, renames } from "./signature.js";
import type { UpstreamEnum, UpstreamFunction, UpstreamText } from "./read.js";
import { isAvailable } from "../versions.js";

export interface Proposal {
  readonly edits: readonly Edit[];
  /** What no edit can say, or what needs a decision. */
  readonly remarks: readonly string[];
}

/** What must change in `sources` (whose specification is `abi`) so that they describe `to` as well, given what changed since `from`. */
export function proposeEdit(
  from: UpstreamText,
  to: UpstreamText,
  abi: Abi,
  sources: readonly SourceFile[],
): Proposal {
  const proposer = new Proposer(from, to, abi, sources);
  proposer.versions();
  proposer.functions();
  proposer.enums();
  proposer.tables();
  return { edits: inOrder(proposer.edits), remarks: proposer.remarks };
}

const keyOf = ({ module, name }: { module: string; name: string }) => `${module}.${name}`;
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

class Proposer {
  readonly edits: Edit[] = [];
  readonly remarks: string[] = [];

  constructor(
    private readonly from: UpstreamText,
    private readonly to: UpstreamText,
    private readonly abi: Abi,
    private readonly sources: readonly SourceFile[],
  ) {}

  versions(): void {
    const { version, draft } = this.to;
    if (!draft && this.abi.drafts.includes(version))
      this.remarks.push(`${version} is published: take it out of \`Drafts\``);
    if (this.abi.versions.includes(version)) return;
    for (const { path, text } of this.sources)
      text.split("\n").forEach((line, i) => {
        const list = /Versions=\(([^)]*)\)/.exec(line)?.[1];
        if (list === undefined) return;
        const drafts = /Drafts=\(([^)]*)\)/.exec(line)?.[1];
        const more = line.replace(`Versions=(${list})`, `Versions=(${list}, "${version}")`);
        const marked =
          drafts === undefined
            ? more.replace(`"${version}")`, `"${version}"), Drafts=("${version}")`)
            : more.replace(`Drafts=(${drafts})`, `Drafts=(${drafts}, "${version}")`);
        const added = [draft ? marked : more];
        this.edits.push({ file: path, line: i + 1, removed: [line], added });
      });
  }

  functions(): void {
    const before = new Map(this.from.functions.map((each) => [keyOf(each), each]));
    const after = new Set(this.to.functions.map(keyOf));
    for (const each of this.to.functions) {
      const ours = this.ours(each);
      const old = before.get(keyOf(each));
      if (!ours) this.add(each, this.anchor(each));
      else if (!isAvailable(ours.available, this.to.version) && ours.available.until)
        this.remarks.push(`\`${each.name}\` is back: it has \`Until="${ours.available.until}"\``);
      else if (old) this.change(old, each, ours);
      else if (!this.has(ours, each))
        this.remarks.push(`\`${each.name}\` has another signature in ${each.at.file} than here`);
    }
    this.withdrawn(after);
    for (const each of this.from.functions) {
      const ours = this.ours(each);
      if (!after.has(keyOf(each)) && ours && !ours.available.until) this.end(ours.at);
    }
  }

  /** What an earlier state of a draft had, and this one has not: it never was published, so it has no end. */
  private withdrawn(after: ReadonlySet<string>): void {
    for (const { name, module, available } of this.abi.funcs)
      if (available.since === this.to.version && !after.has(keyOf({ module, name })))
        this.remarks.push(`\`${name}\` is no longer in ${this.to.version}: take it out`);
  }

  enums(): void {
    const before = new Map(this.from.enums.map((each) => [each.name, each]));
    for (const each of this.to.enums) {
      const ours = this.abi.enums.find((own) => own.name === each.name);
      if (!ours) this.addEnum(each);
      else this.changeEnum(before.get(each.name), each, ours);
    }
    for (const each of this.from.enums) {
      const ours = this.abi.enums.find((own) => own.name === each.name);
      const gone = !this.to.enums.some((other) => other.name === each.name);
      if (gone && ours && !ours.available.until) this.end(ours.at);
    }
  }

  /** Access rules and properties: what changed is said, and left to a person. */
  tables(): void {
    const { from, to, abi } = this;
    const value = ({ at: _, ...rest }: { at: unknown }) => rest;
    const describedNow = new Set(to.enums.flatMap((each) => each.values.map((v) => v.name)));
    for (const rule of to.access) {
      const old = from.access.find((each) => each.name === rule.name);
      if (old && !same(value(old), value(rule)))
        this.remarks.push(`the callbacks in which \`${rule.name}\` can be used have changed`);
      if (!describedNow.has(rule.name))
        this.remarks.push(`\`${rule.name}\` has rules and no value`);
    }
    for (const { path, type } of to.properties)
      if (!abi.properties.some((own) => own.origin === "spec" && own.path.join(".") === path))
        this.remarks.push(`the property \`${path}\` (${type}) is new`);
    for (const { path } of from.properties)
      if (!to.properties.some((each) => each.path === path))
        this.remarks.push(`the property \`${path}\` is gone`);
  }

  private ours({ module, name }: UpstreamFunction): Func | undefined {
    return this.abi.funcs.find((each) => each.module === module && each.name === name);
  }

  /** The nearest function of its section that we have: the last before it, else the first behind it. */
  private anchor(each: UpstreamFunction): Func | undefined {
    const all = this.to.functions;
    const place = all.indexOf(each);
    const near = [...all.slice(0, place).reverse(), ...all.slice(place + 1)].filter(
      ({ kind, module, section }) =>
        kind === each.kind && module === each.module && section === each.section,
    );
    return near.map((other) => this.ours(other)).find((func) => func);
  }

  private add(each: UpstreamFunction, anchor: Func | undefined): void {
    const lines = raiseFunction(each, this.to.version);
    if (anchor) this.insertAfter(anchor.at, ["", ...lines]);
    else {
      const word = each.section.toLowerCase().replace(/\W+/g, "_").replace(/_+$/, "");
      const group = `Group="${each.section.toLowerCase()}"`;
      const open =
        each.kind === "export"
          ? [`[Export, ${group}]`, `callback interface ${word}_callbacks {`]
          : [`[Exposed=*, Import="${each.module}", ${group}]`, `namespace ${word}_calls {`];
      this.append(this.fileOf(each), ["", ...open, ...lines, "};"]);
    }
  }

  /** Where functions of that kind and module stand. */
  private fileOf({ kind, module }: UpstreamFunction): string {
    const near = this.abi.funcs.filter((func) => func.kind === kind);
    const own = near.find((func) => func.module === module) ?? near[0] ?? this.abi.funcs[0];
    return own?.at.file ?? this.sources[0]?.path ?? "";
  }

  private change(old: UpstreamFunction, now: UpstreamFunction, ours: Func): void {
    const statement = statementAt(ours.at, this.sources);
    if (!statement) return;
    let lines: readonly string[] = statement.lines;
    const change = this.has(ours, now) ? undefined : changeOfParams(old, now);
    const renamed = change === "other" ? renames(old, now) : undefined;
    if (renamed)
      lines = withParams(lines, nameIn(lines), (params) =>
        params.map((text, i) => {
          const { from, to } = renamed[i] ?? {};
          if (from === undefined || to === undefined || from === to) return text;
          return mark(text.replace(/\w+$/, to), `Was="${from} until ${this.from.version}"`);
        }),
      );
    else if (change === "other" || (change && now.kind === "import"))
      this.remarks.push(`\`${now.name}\` has another signature: one operation cannot say that`);
    else if (change) {
      const { added, removed } = change;
      lines = withParams(lines, nameIn(lines), (params) => [
        ...params.slice(0, params.length - removed),
        ...params
          .slice(params.length - removed)
          .map((text) => mark(text, `Until="${this.from.version}"`)),
        ...added.map(({ webidl }) => mark(webidl, `Since="${this.to.version}"`)),
      ]);
    }
    const known = new Set([...old.statuses, ...ours.statuses].map((each) => each.name));
    const fresh = now.statuses.map((each) => each.name).filter((name) => !known.has(name));
    if (fresh.length > 0) lines = withStatuses(lines, fresh, this.to.version);
    for (const { name } of old.statuses)
      if (!now.statuses.some((each) => each.name === name))
        this.remarks.push(`\`${now.name}\` no longer returns \`${name}\`: a status has no end`);
    if (now.deprecated && !ours.available.deprecated)
      lines = withAttribute(lines, `Deprecated="${now.deprecated}"`);
    this.replace(statement, lines);
  }

  /** Whether our function has the new signature already. */
  private has(ours: Func, now: UpstreamFunction): boolean {
    const params = ours.params.filter((each) => isAvailable(each.available, this.to.version));
    return sameParams(now.params, lower({ ...ours, params }).params);
  }

  private addEnum(each: UpstreamEnum): void {
    const values = each.values.flatMap((value) =>
      raiseValue(
        value,
        this.to.access.find((rule) => rule.name === value.name),
      ),
    );
    const file = this.abi.enums.at(-1)?.at.file ?? this.sources[0]?.path ?? "";
    const open = [`[Exposed=*, Enum, Since="${this.to.version}"]`, `namespace ${each.name} {`];
    this.append(file, ["", describe(each.name, ""), ...open, ...values, "};"]);
  }

  private changeEnum(
    old: UpstreamEnum | undefined,
    now: UpstreamEnum,
    ours: Abi["enums"][number],
  ): void {
    for (const value of now.values) {
      const own = ours.values.find((each) => each.name === value.name);
      if (own && own.value !== value.value)
        this.remarks.push(
          `\`${now.name}.${value.name}\` is ${value.value}, and was ${own.value}: a value cannot change`,
        );
      if (own) continue;
      const rule = this.to.access.find((each) => each.name === value.name);
      const anchor = ours.values.filter((each) => each.value < value.value).at(-1);
      const lines = raiseValue(value, rule, this.to.version);
      if (anchor) this.insertAfter(anchor.at, lines);
      else this.insertAfter(ours.at, lines);
    }
    for (const { name } of old?.values ?? []) {
      const own = ours.values.find((each) => each.name === name);
      const gone = !now.values.some((each) => each.name === name);
      if (gone && own && !own.available.until) this.end(own.at);
    }
  }

  private end(at: Location): void {
    const statement = statementAt(at, this.sources);
    if (statement)
      this.replace(statement, withAttribute(statement.lines, `Until="${this.from.version}"`));
  }

  private replace(
    { file, first, lines }: { file: string; first: number; lines: readonly string[] },
    added: readonly string[],
  ): void {
    // Lines that stay are no part of the edit.
    if (same(lines, added)) return;
    const differing = lines.findIndex((line, i) => line !== added[i]);
    const start = differing < 0 ? lines.length : differing;
    const shorter = Math.min(lines.length, added.length) - start;
    let end = 0;
    while (end < shorter && lines.at(-1 - end) === added.at(-1 - end)) end++;
    const changed = (list: readonly string[]) => list.slice(start, list.length - end);
    this.edits.push({ file, line: first + start, removed: changed(lines), added: changed(added) });
  }

  private insertAfter(at: Location, added: readonly string[]): void {
    const statement = statementAt(at, this.sources);
    if (!statement) return;
    const line = statement.first + statement.lines.length;
    this.edits.push({ file: at.file, line, removed: [], added });
  }

  private append(file: string, added: readonly string[]): void {
    const lines = linesOf(file, this.sources) ?? [];
    const line = lines.at(-1) === "" ? lines.length : lines.length + 1;
    this.edits.push({ file, line, removed: [], added });
  }
}

/** The name by which WebIDL writes the function: `_start` is `[Name="_start"] undefined start()`. */
function nameIn(lines: readonly string[]): string {
  return /(\w+)\s*\(/.exec(lines.join(" ").replace(/\[[^\]]*\]/g, ""))?.[1] ?? "";
}

/** A parameter with one attribute more. */
function mark(param: string, attribute: string): string {
  return param.startsWith("[") ? `[${attribute}, ${param.slice(1)}` : `[${attribute}] ${param}`;
}

/** The operation with further statuses from a version on; then all of them must be strings. */
function withStatuses(lines: readonly string[], names: readonly string[], since: string): string[] {
  const text = lines.join("\n");
  const list = /Status=\(([^)]*)\)/.exec(text);
  const old = list?.[1]!.split(",").map((each) => each.trim().replaceAll('"', "")) ?? [];
  const all = [...old, ...names.map((name) => `${name} since ${since}`)];
  const attribute = `Status=(${all.map((each) => `"${each}"`).join(", ")})`;
  return list ? text.replace(list[0], attribute).split("\n") : withAttribute(lines, attribute);
}
