/** The hosts that can be asked, by name, and the ways to bring one's own. */
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { ENVOY_WHEELS, findEnvoy } from "@proxywasm/proxy/testing";
import type { Host, Profile } from "../case.js";
import { CommandHost } from "./command.js";
import { EnvoyHost } from "./envoy/host.js";
import { NodeHost } from "./node/host.js";
import { NodeThread } from "./node/worker.js";

/** The host whose traces the Node host must repeat. */
export const REFEREE = "envoy@1.40.0";
/** What the documentation compares. */
export const DEFAULT_HOSTS: readonly string[] = ["node", "node:spec", REFEREE];

/** A host name that means nothing; the message lists what does. */
export class UnknownHostError extends Error {}

/**
 * Opens a host by name: `node`, `node:spec`, `envoy@VERSION`, `envoy:PATH`, `module:FILE` (exports `createHost`), or
 * `command:LINE` (serves a configuration; see README.md).
 *
 * @throws UnknownHostError for another name
 */
export async function openHost(name: string): Promise<Host> {
  const [kind = "", rest = ""] = split(name);
  if (name === "node") return nodeHost("envoy");
  if (name === "node:spec") return nodeHost("spec");
  if (kind === "envoy@" && rest in ENVOY_WHEELS) {
    return new EnvoyHost(name, (await findEnvoy({ version: rest })).path);
  }
  if (kind === "envoy:" && rest) return new EnvoyHost(name, resolve(rest));
  if (kind === "module:" && rest) return openModule(rest);
  if (kind === "command:" && rest) return new CommandHost(name, rest);
  const known = [
    "node",
    "node:spec",
    ...Object.keys(ENVOY_WHEELS).map((version) => `envoy@${version}`),
  ];
  throw new UnknownHostError(
    `there is no host \`${name}\`: known are ${known.join(", ")}, envoy:PATH, module:FILE and command:LINE`,
  );
}

/** Supervised where that is possible: a thread cannot be started from sources. */
function nodeHost(profile: Profile): Host {
  return import.meta.url.endsWith(".js") ? new NodeThread(profile) : new NodeHost(profile);
}

function split(name: string): string[] {
  const match = /^(envoy@|\w+:)(.*)$/.exec(name);
  return match ? [match[1]!, match[2]!] : [name];
}

async function openModule(file: string): Promise<Host> {
  const module = (await import(pathToFileURL(resolve(file)).href).catch((error: Error) => {
    throw new UnknownHostError(`${file} cannot be loaded: ${error.message}`);
  })) as { createHost?: () => Host | Promise<Host> };
  if (typeof module.createHost !== "function")
    throw new UnknownHostError(`${file} exports no function createHost`);
  return module.createHost();
}
