/** Rules about content: calls say what they return and how values travel, and everything is documented. */
import type { Diagnostic } from "../diagnostics.js";
import { isFat, lower, signatureOf } from "../lower.js";
import type { Func, Location, Param } from "../model.js";
import type { Subject } from "./rule.js";

/** What a call must say, and the ways in which its parameters can travel. */
export function checkCalls({ own }: Subject): Diagnostic[] {
  return own.funcs.flatMap((func) => [
    ...(func.kind === "import"
      ? checkHostcall(func)
      : [...checkCallback(func), ...checkEntryPoint(func)]),
    ...func.params.flatMap((param) => checkDirection(param, func)),
  ]);
}

/** Plugins switch on the status: a hostcall that lists none would make them guess. */
function checkHostcall({ name, result, statuses, at }: Func): Diagnostic[] {
  if (result?.kind !== "enum" || result.name !== STATUS || statuses.length > 0) return [];
  const message = `\`${name}\` does not say which statuses it returns`;
  return [{ code: "missing-status", message, at, hint: "write `[Status=(OK, …)]`" }];
}

const STATUS = "proxy_status_t";

/** An allocator has no neutral answer; every other result has one. */
function checkCallback({ name, result, fallback, at }: Func): Diagnostic[] {
  if (!result || result.kind === "pointer" || fallback !== undefined) return [];
  const message = `\`${name}\` does not say what it returns when a plugin does not override it`;
  return [{ code: "missing-default", message, at, hint: "write `[Default=0]`" }];
}

/** Compilers and loaders make and call the entry points: no specification can give them another shape. */
const ENTRY_POINTS: ReadonlyMap<string, string> = new Map([
  ["_initialize", "() -> ()"],
  ["_start", "() -> ()"],
  ["main", "(i32, i32) -> i32"],
]);

function checkEntryPoint(func: Func): Diagnostic[] {
  const fixed = ENTRY_POINTS.get(func.name);
  const stated = signatureOf(lower(func));
  if (fixed === undefined || fixed === stated) return [];
  const message = `\`${func.name}\` is \`${fixed}\` in every module, not \`${stated}\``;
  const hint = "compilers make it and loaders call it; bindings cannot change its shape";
  return [{ code: "entry-signature", message, at: func.at, hint }];
}

function checkDirection(param: Param, func: Func): Diagnostic[] {
  const { name, at, direction, owned, type } = param;
  const bad = (message: string, hint: string): Diagnostic[] => [
    { code: "bad-direction", message, at, hint },
  ];
  if (owned && direction === "in")
    return bad(
      `\`${name}\` is \`Owned\`, but not \`Out\``,
      "the host allocates only what it returns",
    );
  if (owned && !isFat(type))
    return bad(`\`${name}\` is \`Owned\`, but needs no memory`, "only bytes, strings and maps do");
  if (func.kind === "import") return [];
  if (direction === "out")
    return bad(`callback \`${func.name}\` cannot return \`${name}\``, "a callback has one result");
  if (isFat(type))
    return bad(
      `callback \`${func.name}\` cannot take \`${name}\` itself`,
      "pass its size, and let the plugin read it from a buffer",
    );
  return [];
}

/** Path parts travel between NUL bytes, and people type them. */
export function checkPaths({ own }: Subject): Diagnostic[] {
  return own.properties.flatMap(({ path, at }) =>
    path
      .filter((part) => !/^[\x21-\x7e]+$/.test(part))
      .map((part) => ({
        code: "bad-path",
        message: `\`${part}\` cannot be part of a property's path`,
        at,
        hint: "use visible ASCII characters, without spaces",
      })),
  );
}

/** A definition that holds nothing is a slip: nothing would be generated for it. */
export function checkEmptiness({ context }: Subject): Diagnostic[] {
  return context.definitions
    .filter(({ holds }) => holds === 0)
    .map(({ name, at }) => ({
      code: "empty-definition",
      message: `\`${name}\` holds nothing`,
      at,
    }));
}

/** Every symbol in the bindings carries the specification's explanation. */
export function checkDocumentation({ own }: Subject): Diagnostic[] {
  const all: readonly { name: string; doc: string; at: Location }[] = [
    ...own.funcs,
    ...own.enums,
    ...own.enums.flatMap((each) => each.values),
    ...own.layouts,
    ...own.layouts.flatMap((each) => each.constants),
    ...own.messages,
    ...own.messages.flatMap((each) => each.fields),
    ...own.properties.map((each) => ({ ...each, name: each.path.join(".") })),
    ...own.foreign,
  ];
  return all
    .filter(({ doc }) => doc === "" || doc.includes(PLACEHOLDER))
    .map(({ name, doc, at }) => ({
      code: "missing-documentation",
      message: doc
        ? `\`${name}\` has only the line that \`upstream\` put there`
        : `\`${name}\` is not documented`,
      at,
      hint: doc ? "replace it: say what it is" : "explain it in `///` lines directly above",
    }));
}

/** Ends the line of documentation that `upstream` proposes, until a person replaces it. */
export const PLACEHOLDER = ": say what it is, in our own words.";
