/** Rules about what a host does differently from the ABI's text, where the module depends on it. */
import { deviationsOf, sourceLine } from "../hosts.js";
import type { Rule, Subject } from "../subject.js";

export const DEVIATION_RULES: readonly Rule[] = [
  {
    code: "host-differs",
    severity: "info",
    about:
      "A host does something differently from what the ABI's text says, and the module uses it.",
    find(subject) {
      return deviationsOf(subject.view.host).flatMap((each) => {
        const used = each.about.filter((name) => uses(subject, name));
        if (used.length === 0 && each.about.length > 0) return [];
        const source = subject.view.host.data.sources[each.source];
        return [
          {
            place: used.length === 0 ? "host" : used.join(", "),
            reason: each.text,
            remedy: "mind it when the plugin must behave alike everywhere",
            ...(source && { evidence: sourceLine(source) }),
          },
        ];
      });
    },
  },
  {
    code: "host-abi",
    severity: "warning",
    about: "The host means the same by the module's ABI version.",
    find(subject) {
      const row = subject.view.host.data.abis.find(
        (each) => each.version === subject.seen?.version,
      );
      if (row?.note === undefined) return [];
      return [
        {
          place: `export ${subject.seen?.marker}`,
          reason: row.note,
          remedy: "do not expect it to work on this host",
        },
      ];
    },
  },
];

function uses(subject: Subject, name: string): boolean {
  if (name === START_SECTION) return subject.module.start !== null;
  if (name === MEMORY) return !subject.module.exports.some((each) => each.kind === "memory");
  return (
    subject.exports.get(name)?.kind === "function" ||
    subject.module.imports.some((each) => each.kind === "function" && each.name === name)
  );
}

const START_SECTION = "start section";

/** The lack of one, that is. */
const MEMORY = "memory";
