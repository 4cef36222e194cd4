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
import { answerApart, drive } from "../wire/drive.js";
import { Upstreams, type Ports } from "../wire/upstreams.js";
import { standalone } from "./envoy/config.js";
import { Log } from "./envoy/log.js";
import { observe } from "./envoy/observe.js";
import { Pace } from "./envoy/pace.js";

/** Seconds within which a host must end when told to. */
const END = 5;

/**
 * `line` is a shell command in which `{config}` stands for the configuration's path; what it starts must listen within
 * some seconds.
 */
export class CommandHost implements Host {
  readonly profile = "envoy";
  readonly #upstreams = new Upstreams();
  #ports: Ports | undefined;

  constructor(
    readonly name: string,
    readonly line: string,
    readonly seconds = 20,
  ) {}

  unaskable({ traffic, bystander }: Case): string | undefined {
    if (bystander || traffic?.some((step) => "removePlugins" in step))
      return "a command's configuration cannot change while it runs";
    return undefined;
  }

  async run(given: Case): Promise<Observation> {
    this.#ports ??= await this.#upstreams.listen();
    const folder = mkdtempSync(join(tmpdir(), "proxy-wasm-conformance-"));
    const own = await freePorts();
    const config = join(folder, "config.json");
    const contents = standalone(given, await prepare(given), this.#ports, own);
    writeFileSync(config, JSON.stringify(contents));
    const running = new Command(this.line.replaceAll("{config}", config));
    try {
      return await this.#observe(given, running, own);
    } finally {
      await running.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    if (this.#ports) await this.#upstreams.close();
  }

  async #observe(given: Case, running: Command, own: OwnPorts): Promise<Observation> {
    const refused = await running.ready(own.pulse, this.seconds);
    const { entries } = running.log;
    let died: string | undefined;
    const clients = new Clients();
    clients.port = own.listener;
    if (refused === undefined) {
      const pace = new Pace(own.pulse, running.log, () => running.ended === undefined);
      const listening = pace.listening(
        () => clients.activity + this.#upstreams.activity,
        () => Promise.reject(new Error(this.unaskable(given))),
      );
      this.#upstreams.behave(given, answerApart(given, listening));
      await drive(given, clients, this.#upstreams, listening);
      died = pace.stuck ?? (running.ended && `the command ended: ${running.ended}`);
      pace.close();
    }
    const client = structuredClone(clients.messages);
    const upstream = structuredClone(refused === undefined ? this.#upstreams.seen : []);
    clients.close();
    await running.stop();
    return {
      start: refused ?? "accepted",
      // Whatever starts first configures; the other one that speaks is the worker.
      ...observe(entries, entries.find(({ thread }) => thread !== "")?.thread ?? ""),
      client,
      upstream,
      ...(died !== undefined && { died }),
    };
  }
}

/** A running command, with what it says. */
class Command {
  readonly log = new Log();
  /** Set once the process is gone. */
  ended: string | undefined;
  readonly #child: ChildProcess;

  constructor(line: string) {
    const child = spawn(line, { shell: true, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    child.stdout.on("data", this.log.reader());
    child.stderr.on("data", this.log.reader());
    child.on("error", (error) => (this.ended = error.message));
    child.on("close", (code, signal) => (this.ended ??= signal ?? `exit code ${code}`));
  }

  /** Waits until something listens on the port; resolves to why nothing does, or undefined. */
  async ready(port: number, seconds: number): Promise<string | undefined> {
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until && this.ended === undefined) {
      if (await accepts(port)) return undefined;
      await sleep(10);
    }
    const why =
      this.ended === undefined
        ? `nothing listened on 127.0.0.1:${port} within ${seconds} s`
        : `the command ended: ${this.ended}`;
    return [...this.log.entries.slice(-3).map(({ message }) => message), why].join("\n");
  }

  /** Ends the command, and what it started. */
  async stop(): Promise<void> {
    if (this.ended !== undefined || this.#child.pid === undefined) return;
    const gone = new Promise((done) => this.#child.once("close", done));
    // The shell and what it started are one process group, made by `detached`.
    const group = -this.#child.pid;
    process.kill(group, "SIGTERM");
    const timer = setTimeout(() => process.kill(group, "SIGKILL"), END * 1000);
    await gone;
    clearTimeout(timer);
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => done(true));
    socket.on("error", () => done(false)).on("connect", () => socket.destroy());
  });
}

interface OwnPorts {
  readonly listener: number;
  readonly pulse: number;
}

/** Free ports, chosen side by side so that they differ. */
async function freePorts(): Promise<OwnPorts> {
  const servers = [createServer(), createServer()] as const;
  const [listener, pulse] = await Promise.all(
    servers.map(async (server) => {
      await new Promise<void>((done, fail) =>
        server.once("error", fail).listen(0, "127.0.0.1", done),
      );
      return (server.address() as AddressInfo).port;
    }),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return { listener: listener!, pulse: pulse! };
}
