/** Rules about what a module exports for the host to call. A callback that no host looks up is never called. */
import type { HostFunction } from "../hosts.js";
import { hostMarkers, hostVersions, viewHost } from "../hosts.js";
import { some, type Rule, type Subject } from "../subject.js";
import { similar } from "../similar.js";
import {
  commonPrefix,
  describeSignature,
  own,
  signatureOf,
  versionsWithCallback,
} from "../tables.js";
import type { Export } from "../wasm/types.js";

export const CALLBACK_RULES: readonly Rule[] = [
  {
    code: "callback-unknown",
    severity: "warning",
    about: "An export named like a callback is one: a misspelt one is never called.",
    find(subject) {
      return callbackLike(subject)
        .filter((each) => !lookup(subject, each) && versionsOf(subject, each).length === 0)
        .map((each) => {
          const near = similar(each.name, lookedUp(subject));
          const vendor = vendorOf(subject, each);
          return {
            ...at(each),
            reason: `no host looks for this export, so it is never called${vendor ? ` (only ${vendor} does)` : ""}`,
            remedy: near ? `did you mean ${near}?` : "remove it",
          };
        });
    },
  },
  {
    code: "callback-version",
    severity: "warning",
    about: "A callback belongs to the ABI version that the module speaks.",
    find(subject) {
      return callbackLike(subject)
        .filter((each) => !lookup(subject, each) && versionsOf(subject, each).length > 0)
        .map((each) => ({
          ...at(each),
          reason: `ABI ${subject.table.version} does not have this callback (ABI ${versionsOf(subject, each).join(", ")} does), so it is never called`,
          remedy: "build for a version that has it, or remove it",
        }));
    },
  },
  {
    code: "callback-kind",
    severity: "warning",
    about: "Callbacks are exported functions.",
    find(subject) {
      return subject.module.exports
        .filter((each) => each.kind !== "function" && subject.view.callbacks.has(each.name))
        .filter((each) => !isMarker(subject, each.name))
        .map((each) => ({
          ...at(each),
          reason: `is exported as a ${each.kind}; hosts call functions only`,
          remedy: "export a function of that name",
        }));
    },
  },
  {
    code: "callback-signature",
    severity: "error",
    about: "Every callback has the signature with which the host calls it.",
    find(subject) {
      return exported(subject)
        .filter(([each, called]) => each.signature?.text !== called.signature)
        .map(([each, called]) => ({
          ...at(each),
          reason: `has the signature ${each.signature?.text}, and the host calls ${full(called)}${consequence(subject)}`,
          remedy: asTheAbiHasIt(subject, each)
            ? "the host departs from the ABI: leave the callback out for this host, or give it the host's signature"
            : "give it the host's signature; generated bindings do",
        }));
    },
  },
  {
    code: "callback-never-called",
    severity: "warning",
    about: "Some hosts do not call every callback of the ABI.",
    find(subject) {
      return subject.module.exports.flatMap((each) => {
        const called = subject.view.callbacks.get(each.name);
        if (called?.support !== "none") return [];
        const why = called.note ? `: ${called.note}` : "";
        return [
          {
            ...at(each),
            reason: `this host never calls it${why}`,
            remedy: "do not depend on it on this host",
          },
        ];
      });
    },
  },
  {
    code: "callbacks-none",
    severity: "warning",
    about: "A plugin exports at least one callback.",
    find(subject) {
      const events = eventNames(subject);
      if (events.some((name) => subject.exports.get(name)?.kind === "function")) return [];
      return [
        {
          place: "exports",
          reason: "no callback is exported, so traffic passes by the plugin",
          remedy:
            "export the callbacks that the plugin implements (AssemblyScript: register a class and build with `proxy-wasm build`)",
        },
      ];
    },
  },
];

/** Exported functions named like the ABI's own callbacks, markers aside. */
function callbackLike(subject: Subject): readonly Export[] {
  const prefix = commonPrefix(eventNames(subject));
  const markers = commonPrefix(subject.abi.map((table) => table.marker));
  return some(
    subject.module.exports.filter(
      (each) =>
        each.kind === "function" && each.name.startsWith(prefix) && !each.name.startsWith(markers),
    ),
  );
}

/** The ABI's callbacks proper: not markers, allocators or what runs at load. */
function eventNames(subject: Subject): string[] {
  const all = Object.values(subject.table.callbacks);
  return all.filter((info) => info.role === "callback").map((info) => info.name);
}

function isMarker(subject: Subject, name: string): boolean {
  return (
    subject.abi.some((table) => table.marker === name) ||
    hostMarkers(subject.view.host, subject.abi).some((row) => row.marker === name)
  );
}

function exported(subject: Subject): [Export, HostFunction][] {
  return subject.module.exports.flatMap((each): [Export, HostFunction][] => {
    const called = subject.view.callbacks.get(each.name);
    if (each.kind !== "function" || !called || called.support === "none") return [];
    return isMarker(subject, each.name) ? [] : [[each, called]];
  });
}

function asTheAbiHasIt(subject: Subject, { name, signature }: Export): boolean {
  const info = own(subject.table.callbacks, name);
  return info !== undefined && signatureOf(info) === signature?.text;
}

function lookup(subject: Subject, each: Export): HostFunction | undefined {
  return subject.view.callbacks.get(each.name);
}

function versionsOf(subject: Subject, each: Export): string[] {
  return versionsWithCallback(subject.abi, each.name).map((table) => table.version);
}

function lookedUp(subject: Subject): string[] {
  return [...subject.view.callbacks.values()]
    .filter((each) => each.support !== "none" && !subject.exports.has(each.name))
    .map((each) => each.name);
}

function vendorOf(subject: Subject, each: Export): string | undefined {
  return subject.hosts.find((data) =>
    hostVersions(data).some((version) => {
      const called = viewHost(version, subject.table.version, subject.abi).callbacks.get(each.name);
      return called !== undefined && called.support !== "none";
    }),
  )?.title;
}

function full(called: HostFunction): string {
  return called.info ? describeSignature(called.info) : called.signature;
}

function consequence(subject: Subject): string {
  return subject.view.load.callbackSignatures === "checked"
    ? ": the module is refused"
    : ": the call traps, or its arguments are wrong";
}

function at(each: Export): { place: string; offset: number } {
  return { place: `export ${each.name}`, offset: each.offset };
}
