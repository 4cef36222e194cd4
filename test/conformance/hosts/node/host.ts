/** Runs cases on the Node host: its machine, virtual time, no sockets. */
import { PluginError } from "@proxywasm/host";
import { TestHost, type TestPlugin, type TestPluginOptions } from "@proxywasm/host/testing";
import type { Case, Host, Observation, Profile } from "../../case.js";
import { prepare, prepareBystander } from "../../prepare.js";
import { isNote } from "../../notes.js";
import { renderTrace, type TraceEvent } from "../../trace.js";
import type { Prepared } from "../envoy/config.js";
import { defaultTraffic } from "../../wire/parts.js";
import { instrument } from "./instrument.js";
import { removeAll, Traffic } from "./traffic.js";

const LEVELS = ["trace", "debug", "info", "warning", "error", "critical"];
const POLICIES = { FAIL_CLOSED: "closed", FAIL_OPEN: "open", FAIL_RELOAD: "reload" } as const;
const CLUSTERS = ["upstream", "upstream1", "service", "tcp", "refused", "refused2"];

/** The Node host with one of its profiles. */
export class NodeHost implements Host {
  readonly name: string;

  constructor(readonly profile: Profile) {
    this.name = profile === "envoy" ? "node" : `node:${profile}`;
  }

  async run(given: Case): Promise<Observation> {
    const bystander = await prepareBystander(given);
    const plugins = [...(await prepare(given)), ...(bystander ? [bystander] : [])];
    const events: TraceEvent[] = [];
    return instrument(events, async () => this.#run(given, plugins, events));
  }

  async close(): Promise<void> {}

  #run(given: Case, plugins: readonly Prepared[], events: TraceEvent[]): Observation {
    const host = new TestHost({
      profile: this.profile,
      clusters: CLUSTERS,
      trace: false,
      logLevel: 0,
      properties: NODE_PROPERTIES,
    });
    const traffic = new Traffic(given, host);
    const started: TestPlugin[] = [];
    const start = startAll(given, host, plugins, started);
    traffic.plugins = started.slice(0, given.bystander ? -1 : undefined);
    let client: Observation["client"] = [];
    let upstream: Observation["upstream"] = [];
    if (start === "accepted") {
      traffic.settle();
      for (const step of given.traffic ?? defaultTraffic(given)) traffic.step(step);
      client = structuredClone(traffic.client);
      upstream = structuredClone(traffic.upstream);
      traffic.close();
    }
    removeAll(traffic.plugins);
    host.close();
    const lines = host.logs.map(({ level, message }) => ({ level: LEVELS[level] ?? "", message }));
    return {
      start,
      notes: lines.filter(({ message }) => isNote(message)).map(({ message }) => message),
      trace: start === "accepted" ? renderTrace(events) : [],
      client,
      upstream,
      log: [
        ...lines
          .filter(({ message }) => !isNote(message))
          .map(({ level, message }) => `${level}: ${message}`),
        ...host.failures.map(({ message }) => `error: ${message}`),
      ],
    };
  }
}

const NODE_PROPERTIES = {
  "xds.node.id": "conformance-node",
  "xds.node.cluster": "conformance-cluster",
};

function startAll(
  given: Case,
  host: TestHost,
  plugins: readonly Prepared[],
  started: TestPlugin[],
): string {
  try {
    plugins.forEach((prepared, index) => {
      started.push(host.start(prepared.module, pluginOptions(given, prepared, index)));
    });
    return "accepted";
  } catch (error) {
    if (error instanceof PluginError) return error.message || error.state;
    throw error;
  }
}

function pluginOptions(
  given: Case,
  { plugin, configuration, vmConfiguration }: Prepared,
  index: number,
): TestPluginOptions {
  if (plugin.failOpen !== undefined && plugin.failurePolicy) {
    throw new PluginError("ConfigureFailed", "only one of fail_open or failure_policy can be set");
  }
  return {
    name: plugin.name ?? `plugin${index + 1}`,
    rootId: plugin.root ?? `root${index + 1}`,
    vmId: plugin.vm ?? given.id,
    configuration,
    vmConfiguration,
    ...(plugin.capabilities && { capabilities: plugin.capabilities }),
    ...(plugin.failurePolicy && { failurePolicy: POLICIES[plugin.failurePolicy] }),
    ...(plugin.failOpen !== undefined && { failOpen: plugin.failOpen }),
    ...(plugin.reloadMilliseconds !== undefined && { reloadBackoff: plugin.reloadMilliseconds }),
    ...(plugin.allowOnHeadersStopIteration && { allowOnHeadersStopIteration: true }),
    ...(plugin.environment && { environment: plugin.environment }),
  };
}
