/** Reads the probe's notes and writes them the way cases expect them: statuses by name, header maps as maps. */
import { hostcallsOf, loadAbi, NEWEST, type Abi, type Version } from "./abi.js";

/** What the probe noted: hostcalls with their results, and callbacks, each in order. */
export interface Notes {
  readonly calls: readonly string[];
  readonly callbacks: readonly string[];
}

/** Whether a log line is one of the probe's: a callback, or a call with what came back. */
export function isNote(line: string): boolean {
  return /^(?:> \w|\w+ (?:-?\d+|-|")(?: |$)|peek ")/.test(line);
}

const OVERLAYS = ["envoy", "cpp-host"];

/** Sorts notes into calls and callbacks. */
export function readNotes(notes: readonly string[], version: Version = NEWEST): Notes {
  const abi = loadAbi(version, OVERLAYS);
  return {
    calls: notes.filter((note) => !note.startsWith("> ")).map((note) => readCall(abi, note)),
    callbacks: notes.filter((note) => note.startsWith("> ")).map(readCallback),
  };
}

/** `> proxy_on_tick 1` → `on_tick(1)`. */
function readCallback(note: string): string {
  const [name = "", ...args] = note.slice(2).split(" ");
  return `${short(name)}(${args.join(", ")})`;
}

/** `proxy_get_header_map_value 1 -` → `get_header_map_value NOT_FOUND`. */
function readCall(abi: Abi, note: string): string {
  const match = /^(\w+) (-|-?\d+)(?: (.*))?$/s.exec(note);
  if (!match) return note;
  const [, name = "", status = "", results = ""] = match;
  const func = hostcallsOf(abi).find((candidate) => candidate.name === name);
  if (!func) return note;
  const outs = func.arguments.filter(({ direction }) => direction === "out");
  const values = split(results).map((value, index) => readValue(value, outs[index]?.type));
  const isUntouched = values.every((value) => value === "-");
  return [short(name), statusName(abi, func.resultOf, status), ...(isUntouched ? [] : values)].join(
    " ",
  );
}

function short(name: string): string {
  return name.replace(/^proxy_/, "");
}

function statusName(abi: Abi, resultOf: string | null | undefined, status: string): string {
  const values = abi.enums[resultOf ?? ""] ?? loadAbi(NEWEST, OVERLAYS).enums[resultOf ?? ""] ?? {};
  return Object.entries(values).find(([, value]) => String(value) === status)?.[0] ?? status;
}

function split(results: string): string[] {
  return results.match(/"(?:[^"]*)"(?:\+\d+#[0-9a-f]+)?|\S+/g) ?? [];
}

function readValue(value: string, type: string | undefined): string {
  if (type !== "map" || !value.startsWith('"')) return value;
  const bytes = Buffer.from(unquote(value), "latin1");
  const pairs = decodePairs(bytes);
  return pairs ? `[${pairs.map(([key, text]) => `${key}=${text}`).join(", ")}]` : value;
}

/** The bytes of a quoted note. */
export function unquote(value: string): string {
  return value
    .slice(1, value.lastIndexOf('"'))
    .replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function decodePairs(bytes: Buffer): [string, string][] | undefined {
  if (bytes.length < 4) return undefined;
  const count = bytes.readUInt32LE(0);
  if (count > 1024 || bytes.length < 4 + count * 8) return undefined;
  const pairs: [string, string][] = [];
  let at = 4 + count * 8;
  for (let index = 0; index < count; index++) {
    const keySize = bytes.readUInt32LE(4 + index * 8);
    const valueSize = bytes.readUInt32LE(8 + index * 8);
    const key = bytes.toString("latin1", at, at + keySize);
    at += keySize + 1;
    pairs.push([key, bytes.toString("latin1", at, at + valueSize)]);
    at += valueSize + 1;
  }
  return at === bytes.length ? pairs : undefined;
}
