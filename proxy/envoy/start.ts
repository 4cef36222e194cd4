/** Runs a real Envoy on loopback: ports chosen by the kernel, logs captured, and always ended, even if this process is killed. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "yaml";
import { EnvoyError } from "./errors.js";
import { findEnvoy, type FindOptions } from "./find.js";
import { tellingLines } from "./telling.js";

export interface StartOptions extends FindOptions {
  /**
   * An Envoy bootstrap: YAML or JSON text, or the object. Listeners that give `port_value: 0` get a free port; the admin
   * listener always does.
   */
  config: string | object;
  /** The binary; default: what {@link findEnvoy} finds. */
  path?: string;
  /** Envoy's `--log-level`; default `warning`. */
  logLevel?: "trace" | "debug" | "info" | "warning" | "error" | "critical" | "off";
  /** Envoy's `--component-log-level`, for example `wasm:trace`. */
  componentLogLevel?: string;
  /** Worker threads; default 1. */
  concurrency?: number;
  /** Milliseconds until it must be ready; default 20,000. */
  readyTimeout?: number;
}

export interface Envoy {
  readonly path: string;
  readonly pid: number;
  /** The port of each listener, by its name. */
  readonly ports: Readonly<Record<string, number>>;
  /** Where the admin interface answers, for example `http://127.0.0.1:40123`. */
  readonly admin: string;
  /** What Envoy has logged so far (stderr). */
  logs(): string;
  /** What Envoy has written to stdout so far: access logs of the stdout logger. */
  stdout(): string;
  /** Waits for a log line that matches, also one already written; rejects after `timeout` milliseconds (default 5,000). */
  logged(pattern: RegExp, timeout?: number): Promise<string>;
  /** Whether the process still runs. */
  readonly running: boolean;
  /** Ends it (SIGTERM, so that plugins see `done`; SIGKILL after five seconds) and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts an Envoy and waits until it accepts connections.
 *
 * @throws EnvoyError `start` if it exits (a rejected configuration or plugin: its own words are in the message),
 * `start-timeout` if it does not become ready, or those of {@link findEnvoy}.
 */
export async function startEnvoy(options: StartOptions): Promise<Envoy> {
  const path = options.path ?? (await findEnvoy(options)).path;
  const folder = await mkdtemp(join(tmpdir(), "proxy-wasm-envoy-"));
  const envoy = new EnvoyProcess(path, folder);
  try {
    await envoy.start(options);
    return envoy;
  } catch (error) {
    await envoy.stop();
    throw error;
  }
}

class EnvoyProcess implements Envoy {
  ports: Record<string, number> = {};
  admin = "";
  pid = 0;
  running = false;
  private out = "";
  private err = "";
  private child: ChildProcess | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    readonly path: string,
    private readonly folder: string,
  ) {}

  async start(options: StartOptions): Promise<void> {
    const configFile = join(this.folder, "bootstrap.json");
    const addressFile = join(this.folder, "admin-address");
    await writeFile(configFile, JSON.stringify(withAdmin(options.config)));

    const args = ["--config-path", configFile, "--admin-address-path", addressFile];
    args.push("--concurrency", String(options.concurrency ?? 1));
    args.push("--log-level", options.logLevel ?? "warning");
    if (options.componentLogLevel) args.push("--component-log-level", options.componentLogLevel);
    // No hot restart: no base id to share, and no shared memory left behind.
    args.push("--disable-hot-restart");
    this.launch(args);

    const deadline = Date.now() + (options.readyTimeout ?? 20_000);
    while (!(await this.isReady(addressFile))) {
      if (!this.running) throw new EnvoyError("start", "Envoy did not start:", this.reason());
      if (Date.now() > deadline) {
        throw new EnvoyError("start-timeout", "Envoy did not become ready:", this.reason());
      }
      await sleep(10);
    }
    await this.readPorts();
  }

  logs(): string {
    return this.err;
  }

  stdout(): string {
    return this.out;
  }

  async logged(pattern: RegExp, timeout = 5_000): Promise<string> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const line = this.err.split("\n").find((text) => pattern.test(text));
      if (line !== undefined) return line;
      if (Date.now() > deadline || !this.running) {
        throw new EnvoyError("start-timeout", `no log line matched ${pattern}:`, this.reason());
      }
      await sleep(10);
    }
  }

  async stop(): Promise<void> {
    if (this.running) {
      this.child?.kill("SIGTERM");
      const timer = setTimeout(() => this.child?.kill("SIGKILL"), 5_000);
      await this.ended;
      clearTimeout(timer);
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private launch(args: string[]): void {
    const child = spawn(this.path, args, { stdio: ["ignore", "pipe", "pipe"], cwd: this.folder });
    this.child = child;
    this.running = true;
    child.stdout.setEncoding("utf8").on("data", (text: string) => (this.out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (this.err += text));
    child.on("error", (error) => (this.err += error.message));
    this.ended = new Promise((resolve) => {
      child.on("close", () => {
        this.running = false;
        resolve();
      });
    });
    if (child.pid === undefined) return;
    this.pid = child.pid;

    // A watchdog that reads from a pipe of ours: however this process ends, the pipe closes and Envoy goes too.
    const watchdog = spawn("/bin/sh", ["-c", `read -r _ || kill -9 ${child.pid}`], {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
    });
    watchdog.stdin.on("error", () => {});
    child.on("close", () => watchdog.stdin.end("\n"));
    // Only Envoy itself keeps this program from ending.
    watchdog.unref();
    (watchdog.stdin as Socket).unref();
  }

  private async isReady(addressFile: string): Promise<boolean> {
    if (this.admin === "") {
      const address = await readFile(addressFile, "utf8").catch(() => "");
      if (!/:\d+$/.test(address)) return false;
      this.admin = `http://${address}`;
    }
    const answer = await fetch(`${this.admin}/ready`).catch(() => undefined);
    return (await answer?.text())?.startsWith("LIVE") ?? false;
  }

  private async readPorts(): Promise<void> {
    const answer = await fetch(`${this.admin}/listeners?format=json`);
    const { listener_statuses: listeners = [] } = (await answer.json()) as {
      listener_statuses?: {
        name: string;
        local_address: { socket_address?: { port_value: number } };
      }[];
    };
    for (const { name, local_address: address } of listeners) {
      if (address.socket_address) this.ports[name] = address.socket_address.port_value;
    }
  }

  private reason(): string {
    return tellingLines(this.err).join("\n  ");
  }
}

function withAdmin(config: string | object): object {
  const bootstrap = (
    typeof config === "string" ? parse(config) : structuredClone(config)
  ) as Record<string, unknown>;
  // Envoy runs in a folder of its own, where a relative path would mean something else.
  resolveModules(bootstrap);
  const address = { socket_address: { address: "127.0.0.1", port_value: 0 } };
  return { ...bootstrap, admin: { ...(bootstrap["admin"] as object | undefined), address } };
}

/** Makes the path of each module (`code: { local: { filename } }`) absolute. */
function resolveModules(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  const { local } = value as { local?: { filename?: unknown } };
  if (typeof local?.filename === "string") local.filename = resolve(local.filename);
  for (const each of Object.values(value)) resolveModules(each);
}
