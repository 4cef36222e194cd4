/** Random programs and requests: every hostcall of the ABI, with arguments by their type, a few of them hostile. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { hostcallsOf, type Abi, type AbiArgument, type AbiFunction } from "../abi.js";
import type { RequestStep } from "../case.js";
import type { Callbacks, Program, Step, Value } from "../program.js";
import { SUITE } from "../place.js";

/** One request with its program. */
export type Trial = RequestStep & { readonly program: Program };

/** Random requests whose programs use the hostcalls of one ABI version. */
export function trials(abi: Abi): fc.Arbitrary<Trial> {
  const step = fc.oneof(
    { weight: 12, arbitrary: call(abi) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("nothing", "outside", "straddling")
        .map((allocator): Step => ({ allocator })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ allocator: "normal" }) },
    { weight: 1, arbitrary: fc.constant<Step>({ grow: 1 }) },
  );
  const steps = fc.array(step, { minLength: 1, maxLength: 5 });
  const body = (name: string, values: readonly number[]) =>
    fc
      .tuple(steps, fc.option(fc.constantFrom(...values), { freq: 1 }))
      .map(([list, value]): Step[] => [
        ...withoutAvoided(name, list),
        // A later callback must be able to fetch its program.
        { allocator: "normal" },
        ...(value === null ? [] : [{ return: value }]),
      ]);
  const callbacks = fc
    .record(
      Object.fromEntries(
        Object.entries(RETURNS).map(([name, values]) => [name, body(name, values)]),
      ),
      { requiredKeys: [] },
    )
    .map((chosen) => chosen as Callbacks);
  return fc.record(
    {
      program: callbacks.map((stream): Program => ({ stream })),
      method: fc.constantFrom("GET", "POST", "PUT"),
      path: fc.constantFrom("/", "/a?b=c", "/long/path"),
      headers: fc.dictionary(
        fc.constantFrom("x-a", "x-b", "x-empty"),
        fc.constantFrom("", "1", "two words"),
        { maxKeys: 2 },
      ),
      body: fc.array(fc.constantFrom("a", "hello", "some more"), { maxLength: 2 }),
      trailers: fc.constant({ "x-t": "1" }),
    },
    { requiredKeys: ["program", "method", "path"] },
  ) as fc.Arbitrary<Trial>;
}

/** The callbacks that get programs, and what they may return: most continue. */
const RETURNS: Readonly<Record<string, readonly number[]>> = {
  on_request_headers: [0, 0, 0, 0, 0, 2, 1, 3, 99],
  on_request_body: [0, 0, 0, 1, 1, 2, 3, 99],
  on_request_trailers: [0, 0, 0, 1],
  on_response_headers: [0, 0, 0, 0, 0, 2, 1, 4],
  on_response_body: [0, 0, 0, 1, 2, 3],
  on_response_trailers: [0, 0, 0, 1],
  on_log: [0],
  on_done: [0, 1],
  on_delete: [0],
};

interface Rule {
  readonly hostcall: string;
  readonly argument?: string;
  readonly values?: readonly Value[];
  readonly only?: readonly Value[];
  readonly hide?: readonly string[];
  readonly never?: boolean;
  readonly during?: readonly string[];
  readonly allocator?: boolean;
  readonly beside?: readonly string[];
  readonly once?: boolean;
  readonly inside?: boolean;
}

const RULES: readonly Rule[] = Object.values(
  parse(readFileSync(join(SUITE, "fuzz", "avoid.yaml"), "utf8")) as Record<string, Rule[]>,
).flat();

/** The steps that no rule forbids in this callback, or beside a misbehaving allocator. */
function withoutAvoided(callback: string, steps: readonly Step[]): Step[] {
  const misbehaves = steps.some(
    (step) => typeof step === "object" && "allocator" in step && step.allocator !== "normal",
  );
  const names = new Set(steps.flatMap((step) => (Array.isArray(step) ? [String(step[0])] : [])));
  const seen = new Set<string>();
  return steps.filter((step) => {
    const name = Array.isArray(step) ? String(step[0]) : "";
    const isAgain = seen.has(name);
    seen.add(name);
    const own = Array.isArray(step) ? rules(`proxy_${String(step[0])}`) : [];
    return !own.some(
      ({ during, allocator, beside, once }) =>
        (once && isAgain) ||
        during?.includes(callback) ||
        (allocator && misbehaves) ||
        beside?.some((name) => names.has(name)),
    );
  });
}

function call(abi: Abi): fc.Arbitrary<Step> {
  const allowed = hostcallsOf(abi).filter(({ name }) => !rules(name).some(({ never }) => never));
  return fc
    .constantFrom(...allowed)
    .chain((func) =>
      fc
        .tuple(...func.arguments.map((argument) => value(abi, func, argument)))
        .map((values): Step => [short(func.name), ...values]),
    );
}

function value(abi: Abi, func: AbiFunction, argument: AbiArgument): fc.Arbitrary<Value> {
  const own = rules(func.name).filter((rule) => rule.argument === argument.name);
  const only = own.find((rule) => rule.only)?.only;
  const isFat = func.params.some(({ from }) => from.argument === argument.name && from.part);
  const isHidden = rules(func.name).some(({ hide }) => hide?.includes(argument.name));
  if (argument.direction === "out") return out(isFat, isHidden);
  if (only) return fc.constantFrom(...only);
  const refused = own.flatMap((rule) => rule.values ?? []);
  const chosen = isFat
    ? fat(
        argument,
        own.some(({ inside }) => inside),
      )
    : scalar(abi, argument);
  return chosen.filter(
    (one) => !refused.some((bad) => bad === one || abi.enums[argument.type]?.[String(bad)] === one),
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
  const sized = POOLS[argument.name];
  return fc.constantFrom<Value>(...(sized ?? [0, 1, 3, 5, 100, 4294967295]));
}

const PAIRS: readonly Value[] = [
  [],
  { pairs: [["x-a", "1"]] },
  {
    pairs: [
      ["x-a", "1"],
      ["X-B", ""],
      ["x-a", "2"],
    ],
  },
  { hex: "01" },
  { hex: "00" },
  { hex: "0100000001000000010000006100620063" },
];
const NAMES: readonly Value[] = ["x-a", "X-B", "x-empty", "x-none", "x-t", "x-r"];

/** What is likely to mean something, by an argument's name or type. */
const POOLS: Readonly<Record<string, readonly Value[]>> = {
  key: [...NAMES, "k", ""],
  value: ["", "v", "some value", { hex: "c3a9" }],
  body: ["", "body"],
  message: ["", "a message", { repeat: ["x", 3000] }],
  name: ["compress", "uncompress", "expr_create", "expr_delete", "nothing", ""],
  arguments: ["", "abc", "1 + 1", { hex: "789c4b4c4a06 00024d0127" }],
  map: PAIRS,
  path: [
    ["request", "path"],
    ["request", "method"],
    ["request", "headers", "x-a"],
    ["request", "size"],
    ["request", "protocol"],
    ["request", "query"],
    ["response", "code"],
    ["response", "flags"],
    ["response", "headers", "x-r"],
    ["plugin_name"],
    ["plugin_root_id"],
    ["connection", "mtls"],
    ["xds", "route_name"],
    ["xds", "cluster_name"],
    ["request"],
    ["fuzz"],
    ["a", "b"],
    "",
    { hex: "00" },
    ["none"],
  ],
  string: ["", "x", "text"],
  bytes: ["", "x", { hex: "0001" }],
  status_code_details: ["", "details", "two words"],
  grpc_status: [0, 3, 17, 4294967295],
  metric_id: [4, 5, 6, 8, 9, 4000, 4001, 4002, 4003],
  buffer_size: [0, 1, 32],
  iovec_size: [0],
  exit_code: [0, 1],
  timeout: [0, 1000, 4294967295],
};

function rules(name: string): Rule[] {
  return RULES.filter(({ hostcall }) => hostcall === short(name));
}

function short(name: string): string {
  return name.replace(/^proxy_/, "");
}
