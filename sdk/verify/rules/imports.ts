/** Rules about what a module imports: the host must link every one, with exactly that signature. */
import type { Report } from "../findings.js";
import { hostVersions, meantVersions, sourceLine, viewHost } from "../hosts.js";
import type { HostFunction } from "../hosts.js";
import { some, type Rule, type Subject } from "../subject.js";
import { similar } from "../similar.js";
import { describeSignature, own, signatureOf, versionsWithImport } from "../tables.js";
import type { Import } from "../wasm/types.js";
import { foreignImport } from "./foreign.js";

export const IMPORT_RULES: readonly Rule[] = [
  {
    code: "import-kind",
    severity: "error",
    about: "Hosts link functions; many link a memory or a table too, none a global.",
    find(subject) {
      const { importKinds } = subject.view.load;
      return subject.module.imports
        .filter((each) => !importKinds.includes(each.kind))
        .map((each) => ({
          ...at(each),
          reason: `a ${each.kind} is imported, and the host links only: ${importKinds.join(", ")}`,
          remedy: `define the ${each.kind} in the module (linkers: no --import-${each.kind})`,
        }));
    },
  },
  {
    code: "import-memory",
    severity: "warning",
    about: "A memory or table of the module's own; an imported one is made by the host, empty.",
    find(subject) {
      return subject.module.imports
        .filter((each) => each.kind === "memory" || each.kind === "table")
        .filter((each) => subject.view.load.importKinds.includes(each.kind))
        .map((each) => ({
          ...at(each),
          reason: `the ${each.kind} is imported; only some hosts make one`,
          remedy: `define and export it instead (linkers: no --import-${each.kind})`,
        }));
    },
  },
  {
    code: "import-abort",
    severity: "error",
    about: "AssemblyScript's abort function is replaced at build time.",
    find: (subject) => foreign(subject, "import-abort"),
  },
  {
    code: "import-foreign",
    severity: "error",
    about: "Imports of other platforms (JavaScript glue, components) have no host here.",
    find: (subject) => foreign(subject, "import-foreign"),
  },
  {
    code: "import-unknown",
    severity: "error",
    about: "Every imported function exists in the host, for the module's ABI version.",
    find(subject) {
      return missing(subject)
        .filter((each) => !foreignImport(each))
        .map((each) => ({ ...at(each), ...explainMissing(subject, each) }));
    },
  },
  {
    code: "import-signature",
    severity: "error",
    about: "Every imported function has the host's signature, parameter by parameter.",
    find(subject) {
      return linked(subject)
        .filter(([each, offered]) => each.signature?.text !== offered.signature)
        .map(([each, offered]) => ({
          ...at(each),
          ...evidence(subject, offered),
          // A closed host's signatures are hearsay.
          severity: hearsay(subject, offered) ? ("warning" as const) : ("error" as const),
          reason: `is imported as ${each.signature?.text}, and the host has ${full(offered)}${noted(offered)}`,
          remedy: remedyFor(subject, each),
        }));
    },
  },
  {
    code: "import-traps",
    severity: "warning",
    about: "Some hosts link a function and trap when it is called.",
    find: (subject) => supported(subject, "trap", "links, and calling it ends the plugin"),
  },
  {
    code: "import-varies",
    severity: "warning",
    about: "Some hosts link a function in some of their builds only.",
    find: (subject) =>
      supported(subject, "some", "links in some builds of this host only").map((report) => ({
        ...report,
        remedy: "avoid what imports it, or make sure of the build that you run",
      })),
  },
  {
    code: "import-stub",
    severity: "info",
    about: "Some hosts link a function that does little.",
    find: (subject) => supported(subject, "stub", "links, and does little"),
  },
];

/** Function imports that the host does not have. */
function missing(subject: Subject): readonly Import[] {
  return some(
    functions(subject).filter((each) => {
      const offered = offeredTo(subject, each);
      return !offered || offered.support === "none";
    }),
  );
}

/** Function imports that the host has, with what it has. */
function linked(subject: Subject): [Import, HostFunction][] {
  return functions(subject).flatMap((each): [Import, HostFunction][] => {
    const offered = offeredTo(subject, each);
    return offered && offered.support !== "none" ? [[each, offered]] : [];
  });
}

function supported(subject: Subject, support: HostFunction["support"], reason: string): Report[] {
  return linked(subject)
    .filter(
      ([each, offered]) =>
        offered.support === support && offered.signature === each.signature?.text,
    )
    .map(([each, offered]) => ({
      ...at(each),
      ...evidence(subject, offered),
      reason: offered.note ?? reason,
      remedy: "do not depend on it on this host",
    }));
}

function foreign(subject: Subject, code: string): Report[] {
  return missing(subject).flatMap((each) => {
    const hint = foreignImport(each);
    return hint?.code === code ? [{ ...at(each), reason: hint.reason, remedy: hint.remedy }] : [];
  });
}

/** Why a name is not there, from the likeliest mistake to the least. */
function explainMissing(subject: Subject, each: Import): { reason: string; remedy: string } {
  const { view, table, abi } = subject;
  const versions = versionsWithImport(abi, each.module, each.name).map((row) => row.version);
  if (versions.length > 0 && !versions.includes(table.version)) {
    const meant = meantVersions(view.host, abi).map((row) => row.version);
    const known = versions.findLast((version) => meant.includes(version));
    return {
      reason: `ABI ${table.version} does not have it: it belongs to ABI ${list(versions)}`,
      remedy: `do not call it in a build for ${table.version}${known ? `, or build for ABI ${known}` : ""}`,
    };
  }
  const since = otherHostVersions(subject, each);
  if (since.length > 0) {
    return {
      reason: `the host does not have it in this version; ${since[0]} is the first that does`,
      remedy: `avoid what imports it (a file or directory call of the language's library), or require ${since[0]}`,
    };
  }
  const note = offeredTo(subject, each)?.note;
  if (versions.length > 0) {
    return {
      reason: `it is in ABI ${table.version}, and the host does not have it${note ? `: ${note}` : ""}`,
      remedy: "do without it on this host",
    };
  }
  const elsewhere = [...view.imports].find(([, names]) => names.has(each.name));
  if (elsewhere) {
    return {
      reason: `the host does not link it from "${each.module}", but from "${elsewhere[0]}"`,
      remedy: `import it from the wasm module "${elsewhere[0]}"`,
    };
  }
  const vendors = otherHosts(subject, each);
  if (vendors.length > 0) {
    return {
      reason: `it is an extension that only ${list(vendors)} offers`,
      remedy: `run the module there, or verify with --overlay if your host offers it too`,
    };
  }
  const near = similar(each.name, view.imports.get(each.module)?.keys() ?? []);
  return {
    reason: `no host function has this name${near ? `; did you mean ${near}?` : ""}`,
    remedy: near
      ? `import ${near}`
      : "remove the import, or verify with the --overlay that declares it",
  };
}

/** Who imports it as the ABI has it has made no mistake: then another version of the ABI may do without it. */
function remedyFor(subject: Subject, each: Import): string {
  const info = own(subject.table.imports[each.module], each.name);
  if (!info || signatureOf(info) !== each.signature?.text)
    return "declare it with the host's signature; generated bindings do";
  const without = meantVersions(subject.view.host, subject.abi).findLast(
    (table) => !own(table.imports[each.module], each.name),
  );
  return without
    ? `the host departs from the ABI: build for ABI ${without.version}, which does not have it, or do without it`
    : "the host departs from the ABI: do without it on this host";
}

/** Versions of the same host that have the import. */
function otherHostVersions(subject: Subject, each: Import): string[] {
  const { data } = subject.view.host;
  return hostVersions(data)
    .filter((version) => has(subject, version, each))
    .map((version) => version.title);
}

function otherHosts(subject: Subject, each: Import): string[] {
  return subject.hosts
    .filter((data) => data !== subject.view.host.data)
    .filter((data) => hostVersions(data).some((version) => has(subject, version, each)))
    .map((data) => data.title);
}

function has(subject: Subject, version: Subject["view"]["host"], each: Import): boolean {
  const offered = viewHost(version, subject.table.version, subject.abi).imports;
  const found = offered.get(each.module)?.get(each.name);
  return found !== undefined && found.support !== "none";
}

function functions(subject: Subject): Import[] {
  return subject.module.imports.filter((each) => each.kind === "function");
}

function offeredTo(subject: Subject, each: Import): HostFunction | undefined {
  return subject.view.imports.get(each.module)?.get(each.name);
}

function at(each: Import): { place: string; offset: number } {
  return { place: `import ${each.module}.${each.name}`, offset: each.offset };
}

function full(offered: HostFunction): string {
  return offered.info ? describeSignature(offered.info) : offered.signature;
}

function noted(offered: HostFunction): string {
  return offered.note !== undefined && !offered.info ? `. ${offered.note}` : "";
}

function hearsay(subject: Subject, offered: HostFunction): boolean {
  return subject.view.host.data.sources[offered.evidence]?.how === "vendor";
}

function evidence(subject: Subject, offered: HostFunction): { evidence?: string } {
  const source = subject.view.host.data.sources[offered.evidence];
  return source ? { evidence: sourceLine(source) } : {};
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
