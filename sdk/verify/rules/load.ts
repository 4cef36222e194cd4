/** Rules about how a module is taken in: its memory, its allocator, and what runs first. */
import type { Rule, Subject } from "../subject.js";

export const LOAD_RULES: readonly Rule[] = [
  {
    code: "memory-missing",
    severity: "error",
    about: "The module exports its memory: hosts read arguments and write results there.",
    find(subject) {
      const exported = memories(subject).length > 0;
      const imported = subject.module.importedMemories > 0;
      if (exported || (imported && subject.view.load.importKinds.includes("memory"))) return [];
      return [
        {
          place: "memory",
          reason:
            subject.module.memories.length > 0
              ? "the module has a memory and does not export it: Envoy crashes when it first needs it"
              : "the module has no memory: Envoy crashes when it first needs it",
          remedy: 'define a memory and export it as "memory"',
        },
      ];
    },
  },
  {
    code: "memory-name",
    severity: "warning",
    about: 'The exported memory is called "memory".',
    find(subject) {
      const names = memories(subject).map((each) => each.name);
      if (names.length === 0 || names.includes(MEMORY)) return [];
      const needed = subject.view.load.memoryName !== undefined;
      return [
        {
          place: `export ${names[0]}`,
          severity: needed ? "error" : "warning",
          reason: `the memory is exported as "${names[0]}"${needed ? ", and the host looks for" : "; some hosts look for"} "${MEMORY}"`,
          remedy: `export it as "${MEMORY}"`,
        },
      ];
    },
  },
  {
    code: "memory-64",
    severity: "error",
    about: "Addresses have 32 bits.",
    find(subject) {
      if (!subject.module.memories.some((each) => each.is64)) return [];
      return [
        {
          place: "memory",
          reason: "the memory is 64-bit, and every address in the ABI has 32 bits",
          remedy: "build for wasm32",
        },
      ];
    },
  },
  {
    code: "memory-large",
    severity: "error",
    about: "The host can give the module the memory that it begins with.",
    find(subject) {
      const most = subject.view.load.memoryPages ?? Infinity;
      const pages = Math.max(0, ...subject.module.memories.map((each) => each.min));
      if (pages <= most) return [];
      return [
        {
          place: "memory",
          reason: `the memory begins with ${pages} pages of 64 KiB, and the host gives at most ${most}`,
          remedy:
            "let it begin smaller, and grow (linkers: --initial-memory, asc: --initialMemory)",
        },
      ];
    },
  },
  {
    code: "allocator-missing",
    severity: "error",
    about:
      "The module exports an allocator: hosts ask it for memory in which to hand over results.",
    find(subject) {
      const { allocators } = subject.view.load;
      if (allocators.some((name) => isFunction(subject, name))) return [];
      const other = knownAllocators(subject).find((name) => isFunction(subject, name));
      return [
        {
          place: "exports",
          reason: other
            ? `the host looks for ${allocators.join(" or ")}, and only ${other} is exported`
            : `no allocator is exported (${allocators.join(" or ")})`,
          remedy: `export ${allocators[0]}, of the signature (i32)->i32`,
        },
      ];
    },
  },
  {
    code: "allocator-both",
    severity: "info",
    about: "Of two allocators that are not the same function, the host uses one.",
    find(subject) {
      const both = subject.view.load.allocators.filter((name) => isFunction(subject, name));
      const functions = new Set(both.map((name) => subject.exports.get(name)!.index));
      if (functions.size < 2) return [];
      return [
        {
          place: `export ${both[0]}`,
          reason: `both ${both.join(" and ")} are exported; the host calls ${both[0]}`,
          remedy: "make both do the same",
        },
      ];
    },
  },
  {
    code: "export-required",
    severity: "error",
    about: "Some hosts refuse a module without certain callbacks.",
    find(subject) {
      return subject.view.load.required
        .filter((name) => !isFunction(subject, name))
        .map((name) => ({
          place: `export ${name}`,
          reason:
            "this host refuses a module that does not export it, though the ABI makes it optional",
          remedy: "export it, even if it does nothing (AssemblyScript: override its method)",
        }));
    },
  },
  {
    code: "export-needed",
    severity: "error",
    about: "On some hosts traffic stops at a callback that the module does not export.",
    find(subject) {
      return (subject.view.load.needed ?? [])
        .filter((name) => !isFunction(subject, name))
        .map((name) => ({
          place: `export ${name}`,
          reason:
            "this host stops a stream whose callback the module does not export, though the ABI makes it optional",
          remedy: "export it, even if it only continues (AssemblyScript: override its method)",
        }));
    },
  },
  {
    code: "start-section",
    severity: "warning",
    about: "Code runs from an exported function, not from a start section.",
    find(subject) {
      if (subject.module.start === null) return [];
      return [
        {
          place: "start section",
          reason:
            "it runs before the host has the module's memory: a hostcall from it (a log line is enough) crashes Envoy",
          remedy: "initialize from an exported function instead (asc: --exportStart _initialize)",
        },
      ];
    },
  },
  {
    code: "start-both",
    severity: "warning",
    about: "A module has one way to start.",
    find(subject) {
      const { reactor, command, onlyFirstExport } = subject.view.load.start;
      if (!reactor || !command || !isFunction(subject, reactor) || !isFunction(subject, command))
        return [];
      const first = subject.module.exports.find(
        (each) => each.name === reactor || each.name === command,
      );
      const called = onlyFirstExport ? (first?.name ?? reactor) : reactor;
      const other = called === reactor ? command : reactor;
      return [
        {
          place: `export ${other}`,
          reason: `both ${reactor} and ${command} are exported; the host calls ${called} only`,
          remedy: `export one of them: ${reactor} for a plugin`,
        },
      ];
    },
  },
  {
    code: "start-never-called",
    severity: "warning",
    about: "What is meant to run at load is called by the host.",
    find(subject) {
      const { start } = subject.view.load;
      if (start.reactor === null || isFunction(subject, start.reactor)) return [];
      return start.then
        .filter((name) => isFunction(subject, name))
        .filter(() => !(start.command && isFunction(subject, start.command)))
        .map((name) => ({
          place: `export ${name}`,
          offset: subject.exports.get(name)!.offset,
          reason: `${name} runs only after ${start.reactor}, which is not exported: it is never called`,
          remedy: `export ${start.reactor} too (clang: -mexec-model=reactor), or do the work in a callback`,
        }));
    },
  },
  {
    code: "start-uncalled-host",
    severity: "error",
    about: "The host calls the function that initializes the module.",
    find(subject) {
      const { start } = subject.view.load;
      const reactors = subject.hosts.map((host) => host.load.start.reactor);
      const own = reactors.find((name) => name && isFunction(subject, name));
      if (start.reactor !== null || !own || (start.command && isFunction(subject, start.command)))
        return [];
      return [
        {
          place: `export ${own}`,
          reason: `this host calls ${start.command} only: the module is never initialized`,
          remedy: `build it as a command that exports ${start.command}`,
        },
      ];
    },
  },
  {
    code: "start-none",
    severity: "info",
    about: "A language's runtime is initialized at load.",
    find(subject) {
      const { start } = subject.view.load;
      // A function that another host starts with is the business of the rule above.
      const starts = subject.hosts.flatMap(({ load }) => [load.start.reactor, load.start.command]);
      const runs = starts.some((name) => name && isFunction(subject, name));
      if (runs || subject.module.start !== null) return [];
      return [
        {
          place: "exports",
          reason: `${[start.reactor, start.command].filter(Boolean).join(" or ")} is not exported: nothing runs at load`,
          remedy: "fine without global state; otherwise export it (linkers: --export)",
        },
      ];
    },
  },
];

function memories(subject: Subject) {
  return subject.module.exports.filter((each) => each.kind === "memory");
}

function isFunction(subject: Subject, name: string): boolean {
  return subject.exports.get(name)?.kind === "function";
}

/** Every name under which some host looks for an allocator. */
function knownAllocators(subject: Subject): string[] {
  return [...new Set(subject.hosts.flatMap((host) => host.load.allocators))];
}

const MEMORY = "memory";
