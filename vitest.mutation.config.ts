/** The tests that judge the mutants of each target: quick ones, without processes or real proxies. */
import { mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

const TESTS: Readonly<Record<string, readonly string[]>> = {
  lower: ["test/generator/lower*.test.ts"],
  check: ["test/generator/{check,invalid}*.test.ts"],
  verify: ["test/verify/{module,rules,hosts,cli}.test.ts"],
  state: [
    "test/host/{bad-input,buffers,call-outs,deviations,diagnosis,exchange,failure,headers}.test.ts",
    "test/host/{lifecycle,limits,load,messages,properties,random,replies}.test.ts",
    "test/host/{shared,streams,tcp}.test.ts",
  ],
};

const target = process.env["MUTATION"] ?? "verify";
const config = mergeConfig(base, {});

export default { ...config, test: { ...config.test, include: TESTS[target], reporters: ["dot"] } };
