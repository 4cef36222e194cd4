/** The command `npm run conformance`: runs cases on hosts, prints progress and the matrix, writes docs/conformance.md. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Case } from "./case.js";
import { CaseError, loadCaseFile, loadCases } from "./cases.js";
import { loadGaps, runCases, type Result } from "./conform.js";
import { DEFAULT_HOSTS, openHost, REFEREE, UnknownHostError } from "./hosts/index.js";
import { ROOT } from "./place.js";
import { recordDifferences, recordOpen, type Recorded } from "./record.js";
import { matrix, report } from "./report.js";

const USAGE = `usage: npm run conformance -- [--host NAME,…] [--case TEXT|FILE.yaml] [--record] [--trace] [--list]

  --host    node, node:spec, envoy@1.40.0, envoy@1.36.2, envoy:PATH, module:FILE, command:LINE; default: ${DEFAULT_HOSTS.join(",")}
  --case    only cases whose id contains the text, or the cases of a file of your own
  --record  fill expectations that stand open in the case files with what ${REFEREE} does; with another --host, write
            what fails there as that host's (or profile's) own expectation
  --trace   print what each case showed
  --list    print ids and titles`;

const MARKS = { passed: ".", failed: "F", gap: "g", closed: "C", unaskable: "u" } as const;

/** Runs the command; resolves to the exit code: 0 all conform, 1 something does not, 2 wrong usage. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) return 2;
  const all = options.case?.endsWith(".yaml") ? loadCaseFile(options.case) : loadCases();
  const cases = all.filter(
    ({ id }) => !options.case || options.case.endsWith(".yaml") || id.includes(options.case),
  );
  if (cases.length === 0) {
    process.stderr.write(`no case has \`${options.case}\` in its id; --list prints all ids\n`);
    return 2;
  }
  if (options.list) {
    for (const { id, title } of cases) process.stdout.write(`${id}: ${title}\n`);
    return 0;
  }
  const results = await runHosts(cases, options);
  if (options.record) recordAll(results);
  process.stdout.write(`\n${matrix(results)}\n`);
  const isWhole = !options.case && DEFAULT_HOSTS.every((name) => options.hosts.includes(name));
  if (isWhole) writeFileSync(join(ROOT, "docs", "conformance.md"), report(results));
  return results.some(({ verdict }) => verdict === "failed" || verdict === "closed") ? 1 : 0;
}

interface Options {
  readonly hosts: readonly string[];
  readonly case?: string;
  readonly record: boolean;
  readonly trace: boolean;
  readonly list: boolean;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        host: { type: "string", multiple: true },
        case: { type: "string" },
        record: { type: "boolean", default: false },
        trace: { type: "boolean", default: false },
        list: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) throw new Error("");
    // A command line may hold commas; names do not.
    const hosts = values.host?.flatMap((name) =>
      name.includes(":") && !name.startsWith("node") ? [name] : name.split(","),
    );
    return {
      hosts: hosts ?? (values.record ? [REFEREE] : DEFAULT_HOSTS),
      record: values.record,
      trace: values.trace,
      list: values.list,
      ...(values.case !== undefined && { case: values.case }),
    };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`.trimStart());
    return undefined;
  }
}

async function runHosts(cases: readonly Case[], options: Options): Promise<Result[]> {
  const gaps = loadGaps();
  const results: Result[] = [];
  for (const name of options.hosts) {
    const started = Date.now();
    const host = await openHost(name);
    process.stdout.write(`${name} `);
    try {
      const found = await runCases(cases, host, gaps, (result) => print(result, options));
      results.push(...found);
    } finally {
      await host.close();
    }
    process.stdout.write(` ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return results;
}

function print({ given, verdict, notes, observation }: Result, options: Options): void {
  process.stdout.write(MARKS[verdict]);
  if (verdict === "failed" || verdict === "closed") {
    const text =
      verdict === "closed" ? ["the gap has closed: remove its line from gaps.yaml"] : notes;
    process.stdout.write(
      `\n${given.file} ${given.id}: ${given.title}\n${text.map((note) => `  ${note}\n`).join("")}`,
    );
  }
  if (options.trace && observation) {
    const { client, upstream, log, notes: seen, trace } = observation;
    process.stdout.write(
      `\n${given.id}\n${JSON.stringify({ seen, client, upstream, log }, null, 2)}\n${trace.join("\n")}\n`,
    );
  }
}

function recordAll(results: readonly Result[]): void {
  for (const host of new Set(results.map((result) => result.host))) {
    const own = results.filter(
      (result) => result.host === host && (host === REFEREE || result.verdict === "failed"),
    );
    const recorded = new Map<string, Recorded>(
      own.flatMap(({ given, observation }) =>
        observation ? [[given.id, { given, observation }]] : [],
      ),
    );
    for (const file of new Set(own.map(({ given }) => given.file))) {
      if (host === REFEREE) recordOpen(file, recorded);
      else
        recordDifferences(
          file,
          recorded,
          host.startsWith("node:") ? host.slice("node:".length) : host,
        );
    }
  }
}

if (process.argv[1] && /run\.js$/.test(process.argv[1])) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const isExpected = error instanceof CaseError || error instanceof UnknownHostError;
    process.stderr.write(`${isExpected ? (error as Error).message : (error as Error).stack}\n`);
    process.exitCode = 2;
  }
}
