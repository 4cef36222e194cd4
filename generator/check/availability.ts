/** Rules about versions: nothing ends before it begins, uses what does not exist then, or changes its signature badly. */
import type { Mention } from "../ir/context.js";
import { NO_VERSIONS } from "../ir/context.js";
import { suggest, type Diagnostic } from "../diagnostics.js";
import type { Abi, AbiType, Availability, Func, Location, Version } from "../model.js";
import type { Subject } from "./rule.js";
import { compareVersions, isAvailable } from "../versions.js";

/** The names used in attributes: they exist, and exist when they are used. */
export function checkMentions({ whole, context }: Subject): Diagnostic[] {
  return context.mentions.flatMap((mention) => LOOK_UP[mention.kind](mention, whole));
}

const LOOK_UP: Record<Mention["kind"], (mention: Mention, whole: Abi) => Diagnostic[]> = {
  version({ name, at }, { versions }) {
    if (versions === NO_VERSIONS || versions.includes(name)) return [];
    const message = `\`${name}\` is not one of the versions`;
    const hint = `the versions are: ${versions.join(", ")}`;
    return [{ code: "unknown-version", message, at, hint }];
  },

  callback({ name, at, attribute, by }, { funcs, versions }) {
    const callbacks = funcs.filter((func) => func.kind === "export");
    const found = callbacks.find((func) => func.name === name);
    if (!found) {
      const known = callbacks.map((func) => func.name);
      const message = `\`${name}\` in \`${attribute}\` is not a callback`;
      const hint = suggest(name, known);
      return [{ code: "unknown-callback", message, at, ...(hint && { hint }) }];
    }
    const together = (version: Version) =>
      isAvailable(found.available, version) && (!by || isAvailable(by.available, version));
    if (versions.some(together)) return [];
    const message = `no version has both \`${by!.name}\` and \`${name}\``;
    const hint = `\`${name}\` exists ${shown(found.available)}`;
    return [{ code: "outside-availability", message, at, hint }];
  },

  status({ name, at, among, by, since }, { enums, versions }) {
    if (!among) {
      const message = `\`${by!.name}\` lists statuses, but its result is not an enum`;
      return [{ code: "status-without-result", message, at }];
    }
    const values = enums.find((each) => each.name === among)?.values ?? [];
    const found = values.find((value) => value.name === name);
    if (!found) {
      const message = `\`${name}\` is not a value of \`${among}\``;
      const hint = suggest(
        name,
        values.map((value) => value.name),
      );
      return [{ code: "unknown-status", message, at, ...(hint && { hint }) }];
    }
    const listed = { ...by!.available, since: since ?? by!.available.since };
    return outside(listed, found.available, versions, at, `\`${by!.name}\``, `\`${name}\``);
  },
};

/** Everything begins before it ends, within what it is part of, and while the types it uses exist. */
export function checkAvailability({ own, whole }: Subject): Diagnostic[] {
  const { versions } = whole;
  const items = [
    ...own.funcs,
    ...own.funcs.flatMap((func) => func.params),
    ...own.enums,
    ...own.enums.flatMap((each) => each.values),
    ...own.properties.map((each) => ({ ...each, name: each.path.join(".") })),
    ...own.foreign,
  ];
  return [
    ...items.flatMap(inverted),
    ...own.funcs.flatMap((func) =>
      func.params.flatMap(({ name, at, available }) =>
        outside(available, func.available, versions, at, `\`${name}\``, `\`${func.name}\``),
      ),
    ),
    ...own.enums.flatMap((each) =>
      each.values.flatMap(({ name, at, available }) =>
        outside(available, each.available, versions, at, `\`${name}\``, `\`${each.name}\``),
      ),
    ),
    ...own.funcs.flatMap((func) => checkTypes(func, whole)),
  ];
}

function inverted({ name, at, available }: Item): Diagnostic[] {
  const { since, until } = available;
  if (until === undefined || !(compareVersions(since, until) > 0)) return [];
  const message = `\`${name}\` would end with ${until}, before it begins with ${since}`;
  return [{ code: "since-after-until", message, at }];
}

interface Item {
  readonly name: string;
  readonly at: Location;
  readonly available: Availability;
}

/** The enums that a function uses exist as long as the function, or its parameter, does. */
function checkTypes(func: Func, { enums, versions }: Abi): Diagnostic[] {
  const uses: readonly (Pick<Item, "at" | "available"> & { type: AbiType | null | undefined })[] = [
    { type: func.result, available: func.available, at: func.at },
    { type: func.hostResult, available: func.available, at: func.at },
    ...func.params,
  ];
  return uses.flatMap(({ type, available, at }) => {
    const used = type?.kind === "enum" && enums.find((each) => each.name === type.name);
    if (!used) return [];
    return outside(available, used.available, versions, at, `\`${func.name}\``, `\`${used.name}\``);
  });
}

/** Reports the first version in which the one exists without the other. */
function outside(
  inner: Availability,
  outer: Availability,
  versions: readonly Version[],
  at: Location,
  innerName: string,
  outerName: string,
): Diagnostic[] {
  const bad = versions.find((each) => isAvailable(inner, each) && !isAvailable(outer, each));
  if (bad === undefined) return [];
  const message = `${innerName} exists in ${bad}, but ${outerName} does not`;
  const hint = `${outerName} exists ${shown(outer)}`;
  return [{ code: "outside-availability", message, at, hint }];
}

function shown({ since, until }: Availability): string {
  if (until === undefined) return `since ${since}`;
  return since === until ? `only in ${since}` : `from ${since} until ${until}`;
}

/**
 * One binding serves every version: an import has one signature, and a callback's shorter signatures are beginnings of the
 * longest, so that what a version does not pass is missing at the end.
 */
export function checkSignatures({ own, whole }: Subject): Diagnostic[] {
  return own.funcs.flatMap((func) =>
    whole.versions
      .filter((version) => isAvailable(func.available, version))
      .flatMap((version): Diagnostic[] => {
        const has = func.params.map((param) => isAvailable(param.available, version));
        const missing = func.params[has.indexOf(false)];
        const follows = func.params[has.lastIndexOf(true)];
        if (!missing) return [];
        const at = missing.at;
        if (func.kind === "import") {
          const message = `import \`${func.name}\` would have no \`${missing.name}\` in ${version}`;
          const hint = "an import has one signature in all its versions";
          return [{ code: "varying-signature", message, at, hint }];
        }
        if (has.lastIndexOf(true) < has.indexOf(false)) return [];
        const message = `\`${missing.name}\` does not exist in ${version}, but \`${follows!.name}\` after it does`;
        const hint = "versions can only add parameters at the end of a callback";
        return [{ code: "varying-signature", message, at, hint }];
      })
      // One version is enough to show it.
      .slice(0, 1),
  );
}

/** Names of earlier versions: of hostcalls only, oldest first, and ended before the newest version. */
export function checkFormerNames({ own, whole }: Subject): Diagnostic[] {
  return own.funcs.flatMap((func) =>
    func.params.flatMap(({ name, was = [], at }): Diagnostic[] => {
      if (was.length === 0) return [];
      if (func.kind === "export") {
        const message = `\`${name}\` of a callback cannot have had another name`;
        const hint = "a plugin's methods have one list of parameters: leave `Was` out";
        return [{ code: "varying-signature", message, at, hint }];
      }
      const ends = [...was.map(({ until }) => until), whole.versions.at(-1)!];
      if (ends.every((end, i) => i === 0 || compareVersions(ends[i - 1]!, end) < 0)) return [];
      const message = `the earlier names of \`${name}\` do not end one after the other`;
      const hint = `oldest first, and the last before ${ends.at(-1)}, which has \`${name}\``;
      return [{ code: "bad-version", message, at, hint }];
    }),
  );
}
