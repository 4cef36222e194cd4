/** Random programs: for each callback of a kind of stream, steps and what to return. */
import fc from "fast-check";
import type { Abi } from "../abi.js";
import type { Callbacks, Step, Steps } from "../program.js";
import { steps } from "./calls.js";
import type { Rules } from "./rules.js";

/** Callbacks, and what they may return: most continue. */
export type Returns = Readonly<Record<string, readonly number[]>>;

export const HTTP: Returns = {
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

export const TCP: Returns = {
  on_new_connection: [0, 0, 0, 0, 1],
  on_downstream_data: [0, 0, 0, 1, 2],
  on_upstream_data: [0, 0, 0, 1, 2],
  on_downstream_connection_close: [0],
  on_upstream_connection_close: [0],
  on_log: [0],
  on_done: [0, 1],
  on_delete: [0],
};

export const PLUGIN: Returns = {
  on_vm_start: [1],
  on_configure: [1],
};

/** Random programs that use some of the callbacks. */
export function programs(abi: Abi, rules: Rules, returns: Returns): fc.Arbitrary<Callbacks> {
  const some = steps(abi, rules);
  return fc
    .record(
      Object.fromEntries(
        Object.entries(returns).map(([name, values]) => [name, body(name, values, some, rules)]),
      ),
      { requiredKeys: [] },
    )
    .map((chosen) => chosen as Callbacks);
}

/** The steps of one callback. */
function body(
  name: string,
  values: readonly number[],
  some: fc.Arbitrary<Step[]>,
  rules: Rules,
): fc.Arbitrary<Steps> {
  return fc
    .tuple(some, fc.option(fc.constantFrom(...values), { freq: 1 }))
    .map(([list, value]): Steps => [
      ...rules.allowed(name, list),
      // A later callback must be able to fetch its program.
      { allocator: "normal" },
      ...(value === null ? [] : [{ return: value }]),
    ]);
}
