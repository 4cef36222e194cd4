/** Runs cases on any host that a command can start with an Envoy configuration file: one process per case. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Case, Host, Observation } from "../case.js";
import { prepare } from "../prepare.js";
import { Clients } from "../wire/clients.js";
import { drive } from "../wire/drive.js";
import { Upstreams, type Ports } from "../wire/upstreams.js";
import { standalone } from "./envoy/config.js";

const READY = 20_000;
const QUIET = 80;
/** Milliseconds between two parts of a body. */
const APART = 6;

/** `line` is a shell command in which `{config}` stands for the configuration's path. */
export class CommandHost implements Host {
  readonly profile = "envoy";
  readonly #upstreams = new Upstreams();
  #ports: Ports | undefined;

  constructor(
    readonly name: string,
    readonly line: string,
  ) {}

  async run(given: Case): Promise<Observation> {
    this.#ports ??= await this.#upstreams.listen();
    const folder = mkdtempSync(join(tmpdir(), "proxy-wasm-conformance-"));
    try {
      const port = await freePort();
      const config = join(folder, "config.json");
      writeFileSync(
        config,
        JSON.stringify(standalone(given, await prepare(given), this.#ports, port)),
      );
      this.#upstreams.behave(given, () => sleep(APART));
      return await this.#serve(given, this.line.replaceAll("{config}", config), port);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    if (this.#ports) await this.#upstreams.close();
  }

  async #serve(given: Case, line: string, port: number): Promise<Observation> {
    const lines: string[] = [];
    let touched = Date.now();
    const child = spawn(line, { shell: true, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    const read = (data: Buffer) => {
      touched = Date.now();
      lines.push(...data.toString("latin1").split("\n").filter(Boolean));
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    let ended: string | undefined;
    child.on("error", (error) => (ended = error.message));
    child.on("exit", (code, signal) => (ended = signal ?? `exit code ${code}`));
    const silence = async (milliseconds = QUIET) => {
      const from = Date.now();
      while (ended === undefined && Date.now() - Math.max(touched, from) < milliseconds)
        await sleep(5);
    };
    const clients = new Clients();
    clients.port = port;
    const isReady = await accepts(port, () => ended === undefined);
    if (isReady) {
      await silence();
      await drive(given, clients, this.#upstreams, {
        dealt: () => sleep(APART),
        settled: () => silence(),
        removePlugins: () => Promise.reject(new Error("a command's configuration cannot change")),
        spoken: () => lines.length,
        isAlive: () => ended === undefined,
      });
      await silence();
    }
    const client = structuredClone(clients.messages);
    const upstream = structuredClone(this.#upstreams.seen);
    const died = isReady && ended !== undefined ? `the command ended: ${ended}` : undefined;
    clients.close();
    await silence(20);
    await stop(child, () => ended !== undefined);
    return {
      start: isReady
        ? "accepted"
        : (lines.at(-1) ?? `the command ended: ${ended ?? "nothing listened"}`),
      notes: oneThread(
        lines.flatMap((text) => NOTE.exec(text)?.[1] ?? []),
        vmsOf(given),
      ),
      trace: [],
      client,
      upstream,
      log: lines,
      ...(died !== undefined && { died }),
    };
  }
}

/** The probe's note at the end of a log line, whatever the host writes before it. */
const NOTE =
  /(?:^|[\s:\]])((?:> (?:proxy|envoy)_on_\w+(?: \d+)*|(?:proxy|envoy|fd|clock|random|environ|args|proc)_\w+ (?:-|-?\d+)(?: .*)?|peek ".*|grow -?\d+))$/;

function vmsOf({ plugins, id }: Case): number {
  return new Set(plugins?.map(({ vm }) => vm ?? id)).size || 1;
}

/** Hosts start a plugin several times (a trial, one per thread): of `vms` VMs the notes of one thread are kept. */
function oneThread(notes: readonly string[], vms: number): string[] {
  const stream = notes.findIndex((note) => /^> proxy_on_context_create \d+ [1-9]/.test(note));
  const starts = notes.flatMap((note, index) =>
    note === "> proxy_on_context_create 1 0" && (stream < 0 || index < stream) ? [index] : [],
  );
  const ends = new Map<string, number>();
  return notes.slice(starts.at(-vms) ?? 0).filter((note) => {
    if (!/^> proxy_on_(?:done|delete) \d+$/.test(note)) return true;
    const seen = (ends.get(note) ?? 0) + 1;
    ends.set(note, seen);
    return seen <= vms;
  });
}

async function stop(child: ChildProcess, isGone: () => boolean): Promise<void> {
  if (isGone() || child.pid === undefined) return;
  const gone = new Promise((done) => child.once("close", done));
  // The shell and what it started are one process group, made by `detached`.
  process.kill(-child.pid, "SIGTERM");
  const timer = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), 3_000);
  await gone;
  clearTimeout(timer);
}

async function accepts(port: number, isAlive: () => boolean): Promise<boolean> {
  const until = Date.now() + READY;
  while (Date.now() < until && isAlive()) {
    const isOpen = await new Promise<boolean>((done) => {
      const socket = connect({ port, host: "127.0.0.1" }, () => done(true));
      socket.on("error", () => done(false)).on("connect", () => socket.destroy());
    });
    if (isOpen) return true;
    await sleep(20);
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
