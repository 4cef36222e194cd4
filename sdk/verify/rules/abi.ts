/** Rules about the ABI version that a module says it speaks. */
import { hostMarkers, meantVersions } from "../hosts.js";
import type { Rule, Subject } from "../subject.js";
import { similar } from "../similar.js";
import { commonPrefix } from "../tables.js";
import type { Export } from "../wasm/types.js";

export const ABI_RULES: readonly Rule[] = [
  {
    code: "abi-missing",
    severity: "error",
    about: "A module says which ABI version it speaks by exporting a function of that name.",
    find(subject) {
      if (subject.seen || markerLike(subject).length > 0) return [];
      return [
        {
          place: "exports",
          reason: "no ABI marker is exported, so no host knows which ABI the module speaks",
          remedy: `${reexportHint(subject)}export the empty function ${subject.table.marker}`,
        },
      ];
    },
  },
  {
    code: "abi-unknown",
    severity: "error",
    about: "The marker names an ABI version that the host knows.",
    find(subject) {
      if (subject.seen) return [];
      const known = hostMarkers(subject.view.host, subject.abi).map((row) => row.marker);
      return functionMarkers(subject).map((each) => ({
        place: `export ${each.name}`,
        offset: each.offset,
        // What a closed host knows beyond what its vendor says, nobody knows.
        ...(isHearsay(subject) && { severity: "warning" as const }),
        reason: isHearsay(subject)
          ? `the host's vendor does not name this ABI version (it names ${known.join(", ")})`
          : `the host does not know this ABI version (it knows ${known.join(", ")})`,
        remedy: `build for a version it knows: export ${nearMarker(each, subject)}`,
      }));
    },
  },
  {
    code: "abi-not-function",
    severity: "error",
    about: "The marker is an exported function; other kinds of export are passed over.",
    find(subject) {
      const kinds = subject.view.load.markerKinds;
      return markerLike(subject)
        .filter((each) => !kinds.includes(each.kind))
        .map((each) => ({
          place: `export ${each.name}`,
          offset: each.offset,
          severity: subject.seen ? "warning" : "error",
          reason: `the marker is exported as a ${each.kind}, and hosts look among functions only`,
          remedy: "export an empty function of that name",
        }));
    },
  },
  {
    code: "abi-several",
    severity: "warning",
    about:
      "A module exports one marker; of several, the first in export order that the host knows wins.",
    find(subject) {
      const markers = functionMarkers(subject);
      if (markers.length < 2 || !subject.seen) return [];
      const names = markers.map((each) => each.name).join(", ");
      return [
        {
          place: "exports",
          offset: markers[1]!.offset,
          reason: `several markers are exported (${names}); the host takes ${subject.seen.marker}`,
          remedy: "export the marker of one version only",
        },
      ];
    },
  },
  {
    code: "abi-signature",
    severity: "warning",
    about: "The marker takes and returns nothing.",
    find(subject) {
      return functionMarkers(subject)
        .filter((each) => each.signature?.text !== "()->()")
        .map((each) => ({
          place: `export ${each.name}`,
          offset: each.offset,
          reason: `the marker has the signature ${each.signature?.text}; nobody calls it, but the ABI says ()->()`,
          remedy: "give it no parameters and no result",
        }));
    },
  },
  {
    code: "abi-other",
    severity: "error",
    about: "The module speaks the version that it was to be verified for.",
    find(subject) {
      if (!subject.asked || !subject.seen || subject.asked === subject.seen.version) return [];
      return [
        {
          place: `export ${subject.seen.marker}`,
          reason: `the module speaks ABI ${subject.seen.version}, and was to be verified for ${subject.asked}`,
          remedy: `build it for ${subject.asked}, or verify with --abi ${subject.seen.version}`,
        },
      ];
    },
  },
];

/** Exports that look like a marker, of whatever kind and version. */
function markerLike(subject: Subject): Export[] {
  const prefix = commonPrefix(subject.abi.map((table) => table.marker));
  return subject.module.exports.filter((each) => each.name.startsWith(prefix));
}

function isHearsay({ view }: Subject): boolean {
  const { abis, sources } = view.host.data;
  return abis.every((row) => sources[row.source]?.how === "vendor");
}

/** Of the versions that the host means as the text does: the newest, unless one differs by a slip of the pen. */
function nearMarker({ name }: Export, subject: Subject): string | undefined {
  const meant = meantVersions(subject.view.host, subject.abi).map((table) => table.marker);
  const slip = subject.abi.some((table) => table.marker === name) ? null : similar(name, meant);
  return slip ?? meant.at(-1);
}

function functionMarkers(subject: Subject): Export[] {
  return markerLike(subject).filter((each) => each.kind === "function");
}

/** A module without any callback was probably built without the SDK's exports. */
function reexportHint(subject: Subject): string {
  const callbacks = Object.values(subject.table.callbacks).filter(
    (info) => info.role === "callback",
  );
  return callbacks.some(({ name }) => subject.exports.has(name))
    ? ""
    : "in AssemblyScript, build with `proxy-wasm build` or re-export the SDK's exports; otherwise ";
}
