/** Random hostcalls: every one of an ABI, with arguments by their type, a few of them hostile. */
import fc from "fast-check";
import { hostcallsOf, type Abi, type AbiArgument, type AbiFunction } from "../abi.js";
import type { Step } from "../program.js";
import type { Value } from "../value.js";
import { POOLS, PRESETS } from "./pools.js";
import { short, type Rules } from "./rules.js";

/** Random steps: mostly hostcalls of one ABI, as far as the rules let them. */
export function steps(abi: Abi, rules: Rules): fc.Arbitrary<Step[]> {
  const step = fc.oneof(
    { weight: 12, arbitrary: call(abi, rules) },
    { weight: 1, arbitrary: fc.constantFrom<Step>(...PRESETS) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("nothing", "outside", "straddling")
        .map((allocator): Step => ({ allocator })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ allocator: "normal" }) },
    { weight: 1, arbitrary: fc.constant<Step>({ grow: 1 }) },
  );
  return fc.array(step, { minLength: 1, maxLength: 5 });
}

function call(abi: Abi, rules: Rules): fc.Arbitrary<Step> {
  const allowed = hostcallsOf(abi).filter(({ name }) => !rules.of(name).some(({ never }) => never));
  return fc.oneof(
    ...allowed.map((func) =>
      fc
        .tuple(...func.arguments.map((argument) => value(abi, rules, func, argument)))
        .map((values): Step => [short(func.name), ...values]),
    ),
  );
}

function value(
  abi: Abi,
  rules: Rules,
  func: AbiFunction,
  argument: AbiArgument,
): fc.Arbitrary<Value> {
  const own = rules.of(func.name).filter((rule) => rule.argument === argument.name);
  const only = own.find((rule) => rule.only)?.only;
  const isFat = func.params.some(({ from }) => from.argument === argument.name && from.part);
  const isHidden = rules.of(func.name).some(({ hide }) => hide?.includes(argument.name));
  if (argument.direction === "out") return out(isFat, isHidden);
  if (only) return fc.constantFrom(...only);
  const refused = own.flatMap((rule) => rule.values ?? []);
  const chosen = isFat
    ? fat(
        argument,
        own.some(({ inside }) => inside),
      )
    : scalar(abi, argument);
  if (refused.length === 0) return chosen;
  return chosen.filter(
    (one) =>
      !refused.some(
        (bad) =>
          JSON.stringify(bad) === JSON.stringify(one) ||
          abi.enums[argument.type]?.[String(bad)] === one,
      ),
  );
}

const OUTSIDE: readonly Value[] = [{ end: 0 }, { end: -3 }, { end: 1 }, 4294967295];

function out(isFat: boolean, isHidden: boolean): fc.Arbitrary<Value> {
  const hidden: Value = isFat ? { raw: [{ scratch: 0 }, { scratch: 4 }] } : { scratch: 0 };
  const shown: Value = isHidden ? hidden : null;
  const hostile = fc
    .constantFrom(...OUTSIDE)
    .map((at): Value => (isFat ? { raw: [at, { scratch: 8 }] } : asPointer(at)));
  const hostileSize = fc
    .constantFrom(...OUTSIDE)
    .map((at): Value => (isFat ? { raw: [{ scratch: 8 }, at] } : asPointer(at)));
  return fc.oneof(
    { weight: 20, arbitrary: fc.constant(shown) },
    { weight: 1, arbitrary: hostile },
    { weight: 1, arbitrary: hostileSize },
    { weight: 1, arbitrary: fc.constant(hidden) },
  );
}

function asPointer(at: Value): Value {
  return typeof at === "number" ? { address: at } : at;
}

function fat(argument: AbiArgument, inside: boolean): fc.Arbitrary<Value> {
  const pool = POOLS[argument.name] ?? POOLS[argument.type] ?? POOLS["string"]!;
  return fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...pool) },
    {
      weight: inside ? 0 : 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...OUTSIDE), fc.constantFrom(0, 1, 4, 4294967295))
        .map((raw): Value => ({ raw })),
    },
  );
}

function scalar(abi: Abi, argument: AbiArgument): fc.Arbitrary<Value> {
  const values = abi.enums[argument.type];
  if (values) {
    return fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom<Value>(...Object.keys(values)) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<Value>(Math.max(...Object.values(values)) + 1, 4294967295),
      },
    );
  }
  if (argument.type === "pointer")
    return fc.constantFrom<Value>({ scratch: 256 }, { scratch: 512 }, { end: -4 });
  if (argument.type === "context_id_t") return fc.constantFrom<Value>(0, 1, 99999, "@0");
  if (argument.type === "bool") return fc.constantFrom<Value>(0, 1);
  if (/64/.test(argument.type)) return fc.constantFrom<Value>(0, 1, 5, "-1");
  return fc.constantFrom<Value>(...(POOLS[argument.name] ?? [0, 1, 3, 5, 100, 4294967295]));
}
