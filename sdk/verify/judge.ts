/** Judges a module: every rule, in front of every host, merged into findings. */
import { worst, SEVERITIES, type Finding, type Report, type Severity } from "./findings.js";
import type { HostData } from "@proxywasm/abi/host/host-data";
import {
  hostVersions,
  meantVersions,
  seenAbi,
  viewHost,
  type HostVersion,
  type SeenAbi,
} from "./hosts.js";
import { RULES } from "./rules/index.js";
import { MOST, type Rule, type Subject } from "./subject.js";
import {
  newest,
  withAdditions,
  type AbiTables,
  type Additions,
  type VersionTable,
} from "./tables.js";
import { whyInvalid } from "./validity.js";
import { readNames, readTargetFeatures } from "./wasm/custom.js";
import type { WasmModule } from "./wasm/types.js";

/** What the judge knows: generated tables, passed in so that tests can bring small ones. */
export interface Knowledge {
  readonly abi: AbiTables;
  readonly hosts: readonly HostData[];
}

export interface JudgeOptions {
  /** The ABI version that the module must speak. */
  readonly abi?: string;
  /**
   * The hosts that must load it. Without: the newest version of the first host (Envoy), whose older versions
   * give warnings.
   */
  readonly hosts?: readonly HostVersion[];
  readonly overlays?: readonly Additions[];
  /** False leaves the code bodies unread. Default: true. */
  readonly validateCode?: boolean;
}

export interface Verdict {
  /** True when no host that was asked for refuses the module. */
  readonly ok: boolean;
  /** What the first host takes the module for; null when it finds no marker. */
  readonly abi: SeenAbi | null;
  /** All that it was held against. */
  readonly hosts: readonly string[];
  /** Those whose refusal is an error; for the others it is a warning. */
  readonly deciding: readonly string[];
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/** Judges a module that `readModule` has read. Pure: the same module, options and knowledge give the same verdict. */
export function judge(
  module: WasmModule,
  knowledge: Knowledge,
  options: JudgeOptions = {},
): Verdict {
  const asked = options.hosts ?? [];
  const overlays = options.overlays ?? [];
  const courts =
    asked.length > 0
      ? asked.map((host) => ({ host, older: false }))
      : ownHost(standard(knowledge), overlays);
  const abi = overlays.length === 0 ? knowledge.abi : withAdditions(knowledge.abi, overlays);
  const invalid = options.validateCode === false ? null : whyInvalid(module.bytes);
  const merge = new Merge();
  let seen: SeenAbi | null = null;
  for (const { host, older } of courts) {
    const subject = subjectOf(module, host, { ...knowledge, abi }, options, invalid);
    if (host === courts[0]!.host) seen = subject.seen;
    for (const rule of RULES) {
      if (asked.length === 0 && DETAIL.has(rule.code)) continue;
      for (const report of capped(rule, rule.find(subject))) {
        merge.add(rule, report, host.title, older);
      }
    }
  }
  const findings = merge.findings();
  const ok = !findings.some((each) => each.severity === "error");
  const titles = (some: typeof courts) => some.map((court) => court.host.title);
  return {
    ok,
    abi: seen,
    hosts: titles(courts),
    deciding: titles(courts.filter((court) => !court.older)),
    findings,
  };
}

/** Whether one version of one host loads a module, and the first reason why not. */
export interface Loads {
  readonly host: string;
  readonly version: string;
  /** The host's title without the version. */
  readonly title: string;
  readonly loads: boolean;
  readonly because?: Finding;
}

/** Whether each version of each known host loads the module. */
export function loadsOn(
  module: WasmModule,
  knowledge: Knowledge,
  options: Pick<JudgeOptions, "overlays"> = {},
): Loads[] {
  return knowledge.hosts.flatMap((data) =>
    hostVersions(data).map((host) => {
      const { findings } = judge(module, knowledge, {
        ...options,
        hosts: [host],
        validateCode: false,
      });
      const because = findings.find((each) => each.severity === "error");
      const named = { host: host.title, version: host.version, title: data.title };
      return because ? { ...named, loads: false, because } : { ...named, loads: true };
    }),
  );
}

/** Whose host it is that has the overlays: nobody's but the caller's, so it is not called by the known one's name. */
function ownHost<C extends { host: HostVersion }>(
  courts: C[],
  overlays: readonly Additions[],
): C[] {
  if (overlays.length === 0) return courts;
  const names = overlays.map(({ name }) => name).join(" and ");
  const titled = ({ host }: C) => ({ ...host, title: `${host.title} with your ${names}` });
  return courts.map((court) => ({ ...court, host: titled(court) }));
}

/** What holds only for a chosen host is shown when a host was chosen. */
const DETAIL = new Set(["host-differs"]);

/** The newest version of the first host decides; its older versions warn. */
function standard(knowledge: Knowledge): { host: HostVersion; older: boolean }[] {
  const first = knowledge.hosts[0];
  if (!first) throw new Error("there is no data about any host");
  return hostVersions(first)
    .reverse()
    .map((host, index) => ({ host, older: index > 0 }));
}

function subjectOf(
  module: WasmModule,
  host: HostVersion,
  { abi, hosts }: Knowledge,
  options: JudgeOptions,
  invalid: string | null,
): Subject {
  const seen = seenAbi(host, module, abi);
  const wanted = options.abi ?? seen?.like;
  const table = abi.find((each) => each.version === wanted) ?? nearest(host, abi);
  return {
    module,
    names: readNames(module),
    targetFeatures: readTargetFeatures(module) ?? [],
    invalid,
    abi,
    asked: options.abi ?? null,
    seen,
    table,
    view: withOverlays(
      viewHost(host, table.version, abi),
      // A host that was asked for by its name has what is known of it, and no overlay of somebody else's.
      options.hosts === undefined || options.hosts.length === 0 ? (options.overlays ?? []) : [],
      abi,
      table.version,
    ),
    hosts,
    // A name is exported once: the reader refuses duplicates.
    exports: new Map(module.exports.map((each) => [each.name, each])),
  };
}

/** What a module is judged by whose version the host does not know. */
function nearest(host: HostVersion, abi: AbiTables): VersionTable {
  const meant = meantVersions(host, abi);
  return newest(meant.length > 0 ? meant : abi);
}

/** An overlay says what the caller's host offers beyond what we know of it. */
function withOverlays(
  view: Subject["view"],
  overlays: readonly Additions[],
  abi: AbiTables,
  version: string,
): Subject["view"] {
  if (overlays.length === 0) return view;
  const row = (names: readonly string[]) => ({
    names,
    support: "full" as const,
    source: "overlay",
  });
  const data = {
    ...view.host.data,
    functions: [
      ...view.host.data.functions,
      ...overlays.flatMap((each) =>
        Object.entries(each.imports).map(([module, names]) => ({
          ...row(Object.keys(names)),
          modules: [module],
        })),
      ),
    ],
    callbacks: [
      ...view.host.data.callbacks,
      ...overlays.map((each) => row(Object.keys(each.callbacks))),
    ],
  };
  return viewHost({ ...view.host, data }, version, abi);
}

/** A hostile module can break one rule a hundred thousand times. */
function capped(rule: Rule, reports: readonly Report[]): readonly Report[] {
  if (reports.length <= MOST) return reports;
  const more: Report = {
    place: "module",
    reason: `there are more findings of the kind ${rule.code} than the ${MOST} shown`,
    remedy: "mend those first",
  };
  return [...reports.slice(0, MOST), more];
}

/** The same report from several hosts is one finding; one that only older versions give is a warning. */
class Merge {
  readonly #found = new Map<string, Finding & { hosts: string[] }>();

  add(rule: Rule, report: Report, host: string, older: boolean): void {
    const key = [rule.code, report.place, report.reason].join("\0");
    let severity: Severity = report.severity ?? rule.severity;
    if (older && severity === "error") severity = "warning";
    const before = this.#found.get(key);
    if (!before) {
      this.#found.set(key, { ...report, code: rule.code, severity, hosts: [host] });
      return;
    }
    before.hosts.push(host);
    this.#found.set(key, { ...before, severity: worst(before.severity, severity) });
  }

  findings(): Finding[] {
    const rank = (each: Finding) => SEVERITIES.indexOf(each.severity);
    return [...this.#found.values()].sort((a, b) => rank(a) - rank(b));
  }
}
