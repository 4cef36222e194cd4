/** Judges a module in memory: what programs call, with the options of the command line. */
import type { Finding } from "./findings.js";
import { chooseHost, type HostVersion, type SeenAbi } from "./hosts.js";
import { judge, loadsOn, type Loads } from "./judge.js";
import { KNOWLEDGE } from "./knowledge.js";
import { readModule, type ReadError } from "./module.js";
import type { Additions } from "./tables.js";

export interface ModuleOptions {
  /** Hosts that must load it: `envoy`, `envoy@1.36`, `kong`, …; default: the newest Envoy. */
  readonly hosts?: readonly string[];
  /** The ABI version that it must speak: `0.2.1`; default: the one that its marker names. */
  readonly abi?: string;
  /** What the caller's own host offers beyond the ABI, as `readOverlay` gives it. */
  readonly overlays?: readonly Additions[];
}

export interface ModuleVerdict {
  /** Whether every host that was asked for loads the module. */
  readonly ok: boolean;
  /** Why the bytes are no module that a host can read; null if they are. */
  readonly error: ReadError | null;
  /** The ABI version that the first host sees in it. */
  readonly abi: SeenAbi | null;
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Whether each version of each known host loads it; empty if hosts were asked for. */
  readonly loads: readonly Loads[];
}

/**
 * Says whether hosts load a module, and what is wrong with it. Time and memory are linear in its size, whatever it claims.
 *
 * @param bytes the module, as it is in its file
 * @throws RangeError if there is no such host or ABI version; the message names those that there are
 */
export function verify(bytes: Uint8Array, options: ModuleOptions = {}): ModuleVerdict {
  const hosts = (options.hosts ?? []).map(hostCalled);
  const unknown = unknownVersion(options.abi);
  if (unknown !== undefined) throw new RangeError(unknown);
  const read = readModule(bytes);
  if (!read.ok) return { ok: false, error: read.error, abi: null, findings: [], loads: [] };
  const judging = { ...options, hosts };
  const { ok, abi, findings } = judge(read.module, KNOWLEDGE, judging);
  const loads = hosts.length > 0 ? [] : loadsOn(read.module, KNOWLEDGE, options);
  return { ok, error: null, abi, findings, loads };
}

/** What to say of an ABI version that there is not; undefined for one that there is, or none. */
export function unknownVersion(abi: string | undefined): string | undefined {
  const versions = KNOWLEDGE.abi.map(({ version }) => version);
  if (abi === undefined || versions.includes(abi)) return undefined;
  return `there is no ABI version "${abi}"; known: ${versions.join(", ")}`;
}

function hostCalled(text: string): HostVersion {
  const choice = chooseHost(KNOWLEDGE.hosts, text);
  if (!choice.ok) throw new RangeError(choice.message);
  return choice.host;
}
