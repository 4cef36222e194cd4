/** Verifies files from a command line: reads, judges, prints, and says which exit code that makes. */
import { basename } from "node:path";
import { unknownVersion } from "./bytes.js";
import { KNOWLEDGE } from "./knowledge.js";
import { chooseHost, type HostVersion } from "./hosts.js";
import { judge, loadsOn, type Verdict } from "./judge.js";
import { jsonReport } from "./json.js";
import { readModule, type WasmModule } from "./module.js";
import { readOverlay } from "./overlay.js";
import { readBytes } from "./read.js";
import { report } from "./report.js";
import { paintFor, plain, type Paint } from "./style.js";
import type { Additions } from "./tables.js";

export interface VerifyOptions {
  readonly files: readonly string[];
  /** `0.2.1` */
  readonly abi?: string;
  /** Paths of `abi.json` or `.webidl` files. */
  readonly overlays?: readonly string[];
  /** `envoy@1.36`, `kong`; a comma separates several in one text. */
  readonly hosts?: readonly string[];
  readonly json?: boolean;
}

/** Where text goes: a process's streams, or a test's. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly paint: Paint;
}

/** The process's own streams; colours if a person is looking. */
export function processOutput(json: boolean): Output {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    paint: json ? plain : paintFor(process.stdout.isTTY === true, process.env),
  };
}

/** Returns the exit code: 0 every file loads, 1 a file would be refused or cannot be read, 2 wrong usage. */
export async function verifyFiles(options: VerifyOptions, output: Output): Promise<number> {
  const wrong = (message: string) => (output.err(`proxy-wasm verify: ${message}\n`), 2);
  if (options.files.length === 0) return wrong("name at least one .wasm file");
  const unknown = unknownVersion(options.abi);
  if (unknown !== undefined) return wrong(unknown);
  const hosts: HostVersion[] = [];
  const names = (options.hosts ?? [])
    .flatMap((each) => each.split(","))
    .filter((each) => each.trim());
  if (options.hosts && options.hosts.length > 0 && names.length === 0) {
    return wrong(
      `--host names no host; known: ${KNOWLEDGE.hosts.map((each) => each.id).join(", ")}`,
    );
  }
  for (const text of names) {
    const choice = chooseHost(KNOWLEDGE.hosts, text);
    if (!choice.ok) return wrong(choice.message);
    if (choice.note !== undefined) output.err(`note: ${choice.note}\n`);
    if (!hosts.some((host) => host.title === choice.host.title)) hosts.push(choice.host);
  }
  const overlays: Additions[] = [];
  for (const path of options.overlays ?? []) {
    const overlay = await readOverlay(path);
    if (!overlay.ok) return wrong(overlay.message);
    overlays.push(overlay.additions);
  }
  const judging = { hosts, overlays, ...(options.abi !== undefined && { abi: options.abi }) };
  const results = [];
  for (const file of options.files) results.push(await verifyFile(file, judging));
  output.out(
    options.json ? jsonReport(results) : results.map((each) => text(each, output)).join("\n"),
  );
  return results.every((each) => each.ok && each.verdict.ok) ? 0 : 1;
}

export type FileResult =
  | {
      readonly ok: true;
      readonly file: string;
      readonly module: WasmModule;
      readonly verdict: Verdict;
      readonly loads?: ReturnType<typeof loadsOn>;
    }
  | {
      readonly ok: false;
      readonly file: string;
      readonly error: { readonly code: string; readonly offset?: number; readonly message: string };
    };

async function verifyFile(
  file: string,
  judging: { hosts: readonly HostVersion[]; overlays: readonly Additions[]; abi?: string },
): Promise<FileResult> {
  const read = await readBytes(file);
  if ("message" in read) return { ok: false, file, error: { code: "unreadable", ...read } };
  const parsed = readModule(read.bytes);
  if (!parsed.ok) return { ok: false, file, error: parsed.error };
  const { module } = parsed;
  const verdict = judge(module, KNOWLEDGE, judging);
  if (judging.hosts.length > 0) return { ok: true, file, module, verdict };
  return { ok: true, file, module, verdict, loads: loadsOn(module, KNOWLEDGE, judging) };
}

function text(result: FileResult, { paint }: Output): string {
  if (result.ok) return report(result, paint);
  const { code, offset, message } = result.error;
  const place = offset === undefined ? "" : paint.dim(` at byte ${offset}`);
  const name = paint.bold(basename(result.file));
  return `${paint.red(`error[${code}]`)} ${name}${place}\n  ${message}\n\n${paint.red("✗ not a module that a host can read")}\n`;
}
