/** Proposes how our WebIDL becomes the next version's: edits where one can be derived, remarks where a person must decide. */
import type { SourceFile } from "./diagnostics.js";
import type { Abi, Func, Location } from "./model.js";
import {
  inOrder,
  linesOf,
  statementAt,
  withAttribute,
  withParams,
  type Edit,
} from "./upstream-edit.js";
import { describe, raiseFunction, raiseParams, raiseValue } from "./upstream-raise.js";
import type { UpstreamEnum, UpstreamFunction, UpstreamText } from "./upstream-read.js";
import { isAvailable } from "./versions.js";

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
    if (this.abi.versions.includes(this.to.version)) return;
    for (const { path, text } of this.sources)
      text.split("\n").forEach((line, i) => {
        const list = /Versions=\(([^)]*)\)/.exec(line)?.[1];
        if (list === undefined) return;
        const added = [line.replace(list, `${list}, "${this.to.version}"`)];
        this.edits.push({ file: path, line: i + 1, removed: [line], added });
      });
  }

  functions(): void {
    const before = new Map(this.from.functions.map((each) => [keyOf(each), each]));
    const after = new Set(this.to.functions.map(keyOf));
    for (const [i, each] of this.to.functions.entries()) {
      const ours = this.ours(each);
      const old = before.get(keyOf(each));
      if (!ours) this.add(each, this.anchor(this.to.functions.slice(0, i), each));
      else if (!isAvailable(ours.available, this.to.version) && ours.available.until)
        this.remarks.push(`\`${each.name}\` is back: it has \`Until="${ours.available.until}"\``);
      else if (old) this.change(old, each, ours);
    }
    for (const each of this.from.functions) {
      const ours = this.ours(each);
      if (!after.has(keyOf(each)) && ours && !ours.available.until) this.end(ours.at);
    }
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

  /** The last function before it, of its section, that we have. */
  private anchor(before: readonly UpstreamFunction[], each: UpstreamFunction): Func | undefined {
    const near = before.filter(
      (other) =>
        other.kind === each.kind && other.module === each.module && other.section === each.section,
    );
    const known = [...near].reverse().map((other) => this.ours(other));
    return known.find((func) => func) ?? this.behind(each);
  }

  /** Or the first one after it. */
  private behind(each: UpstreamFunction): Func | undefined {
    const rest = this.to.functions.slice(this.to.functions.indexOf(each) + 1);
    const near = rest.filter(
      (other) =>
        other.kind === each.kind && other.module === each.module && other.section === each.section,
    );
    return near.map((other) => this.ours(other)).find((func) => func);
  }

  private add(each: UpstreamFunction, anchor: Func | undefined): void {
    const lines = raiseFunction(each, this.to.version);
    if (anchor) this.insertAfter(anchor.at, ["", ...lines]);
    else {
      const word = each.section.toLowerCase().replace(/\W+/g, "_");
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
    const version = this.to.version;
    let lines = [...statement.lines];
    const [was, is] = [raiseParams(old.params), raiseParams(now.params)];
    const typed = ({ from }: (typeof was)[number]) => from.map((each) => [each.core, each.type]);
    const kept = is.filter((each) => was.some((other) => other.key === each.key));
    const keptBefore = was.filter((each) => is.some((other) => other.key === each.key));
    const inPlace = same(
      kept.map((each) => [each.key, typed(each)]),
      keptBefore.map((each) => [each.key, typed(each)]),
    );
    if (!inPlace || !same(old.result?.type, now.result?.type))
      this.remarks.push(
        `\`${now.name}\` changes the type or the order of what it had: that cannot be one operation`,
      );
    else if (
      !same(
        was.map((each) => each.key),
        is.map((each) => each.key),
      )
    )
      lines = withParams(lines, ours.at.length > 0 ? nameAt(ours, lines) : now.name, (params) => {
        const keys = ours.params.map(
          (p) => p.coreName ?? (p.direction === "out" ? `return_${p.name}` : p.name),
        );
        const known = new Map(keys.map((key, i) => [key, params[i]!]));
        for (const { key } of was)
          if (!is.some((each) => each.key === key) && known.has(key))
            known.set(key, mark(known.get(key)!, `Until="${this.from.version}"`));
        const result = [...known.values()];
        is.forEach(({ key, webidl }, i) => {
          if (known.has(key)) return;
          const before = is
            .slice(0, i)
            .reverse()
            .map((each) => known.get(each.key));
          const place = before.find((text) => text !== undefined);
          const text = mark(webidl, `Since="${version}"`);
          result.splice(place === undefined ? 0 : result.indexOf(place) + 1, 0, text);
          known.set(key, text);
        });
        return result;
      });
    const added = now.statuses.filter((s) => !old.statuses.some((each) => each.name === s.name));
    const gone = old.statuses.filter((s) => !now.statuses.some((each) => each.name === s.name));
    for (const { name } of gone)
      this.remarks.push(`\`${now.name}\` no longer returns \`${name}\`: a status has no end`);
    const fresh = added.filter((s) => !ours.statuses.some((each) => each.name === s.name));
    if (fresh.length > 0)
      lines = withStatuses(
        lines,
        fresh.map((each) => each.name),
        version,
      );
    if (now.deprecated && !ours.available.deprecated)
      lines = withAttribute(lines, `Deprecated="${now.deprecated}"`);
    this.replace(statement, lines);
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
    added: string[],
  ) {
    if (same(lines, added)) return;
    this.edits.push({ file, line: first, removed: lines, added });
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
function nameAt(func: Func, lines: readonly string[]): string {
  return /(\w+)\s*\(/.exec(lines.join(" ").replace(/\[[^\]]*\]/g, ""))?.[1] ?? func.name;
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
