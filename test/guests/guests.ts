/** The guests of other SDKs, and what each SDK cannot do. */
import { fileURLToPath } from "node:url";
import type { Case, Observation, Plugin, TrafficStep } from "../conformance/case.js";
import { loadCaseFile } from "../conformance/cases.js";
import type { GuestName as Language } from "../support/guests.js";

export interface Sdk {
  /** Its plugin's folder in `test/fixtures/guests`. */
  readonly guest: string;
  readonly language: Language;
  readonly title: string;
  /** Acts that its plugin does not play → why not. */
  readonly without: Readonly<Record<string, string>>;
}

const NO_GRPC = "the SDK declares its calls with the wrong number of parameters";
const UNREAD = "get_metric sets the metric instead of reading it";
const OLD_ABI = "its ABI version has no proxy_get_log_level";

/** One row per SDK. */
export const SDKS: readonly Sdk[] = [
  {
    guest: "rust",
    language: "rust",
    title: "Rust, proxy-wasm 0.2.5",
    without: { "metrics-unread": "it reads them" },
  },
  {
    guest: "go-sdk",
    language: "go",
    title: "Go, proxy-wasm-go-sdk of 2025-02-12, with gRPC on declarations of our own",
    without: { "metrics-unread": "it reads them", "least-level": OLD_ABI },
  },
  {
    guest: "assemblyscript-gcore",
    language: "assemblyscript",
    title: "AssemblyScript 0.28.20, @gcoredev/proxy-wasm-sdk-as 1.2.3",
    without: {
      grpc: NO_GRPC,
      "grpc-fails": NO_GRPC,
      "grpc-stream": NO_GRPC,
      metrics: UNREAD,
      foreign: "the arguments of call_foreign_function are texts",
    },
  },
  {
    guest: "assemblyscript-solo",
    language: "assemblyscript",
    title: "AssemblyScript 0.17.14, @solo-io/proxy-runtime 0.1.8",
    without: {
      write: "no call changes a buffer",
      tcp: "no call changes a buffer",
      grpc: NO_GRPC,
      "grpc-fails": NO_GRPC,
      "grpc-stream": NO_GRPC,
      shared: "get_shared_data and set_shared_data pass each other's arguments",
      queue: "register_shared_queue gives the host a token where it expects a pointer",
      metrics: UNREAD,
      "property-absent": "get_property fails the plugin",
      "least-level": OLD_ABI,
      foreign: "there is no call for it",
    },
  },
];

/** A run of one plugin: one VM plays all of its acts, a request each, so that the module is compiled once. */
export interface Tour {
  readonly given: Case;
  readonly acts: readonly Case[];
}

/** The acts that share a VM. */
export function tourOf(sdk: Sdk, module: string): Tour {
  const acts = actsOf(sdk).filter((act) => !isSolo(act));
  return {
    acts,
    given: {
      ...acts[0]!,
      id: `${sdk.guest}-tour`,
      // Counters of the whole process are read.
      alone: true,
      plugins: [plugin(module, "tour")],
      traffic: acts.flatMap((act) => trafficOf(act)),
      upstream: acts.flatMap((act) => (reachesUpstream(act) ? [act.upstream ?? {}] : []).flat()),
      service: acts.flatMap((act) => act.service ?? []),
    },
  };
}

/** The acts that need a VM, a listener or a refusal of their own. */
export function solosOf(sdk: Sdk, module: string): Case[] {
  return actsOf(sdk)
    .filter(isSolo)
    .map((act) => ({
      ...act,
      id: `${sdk.guest}-${act.id}`,
      plugins: [plugin(module, act.id)],
    }));
}

/** What a host showed of one act on tour; its log is the whole tour's. */
export function sliceOf(tour: Tour, act: Case, observation: Observation): Observation {
  const index = tour.acts.indexOf(act);
  const from = tour.acts.slice(0, index).reduce((sum, each) => sum + upstreamCount(each), 0);
  return {
    ...observation,
    client: observation.client.slice(index, index + 1),
    upstream: observation.upstream.slice(from, from + upstreamCount(act)),
  };
}

const ACTS = loadCaseFile(fileURLToPath(new URL("cases.yaml", import.meta.url)));

function actsOf(sdk: Sdk): Case[] {
  return ACTS.filter(({ id }) => !(id in sdk.without));
}

function isSolo({ id, listener }: Case): boolean {
  return listener === "tcp" || id === "refuse" || id === "trap";
}

function plugin(module: string, configuration: string): Plugin {
  return { root: "guest", configuration, vmConfiguration: "configured", guest: module };
}

/** An act's requests, sent to the path that names it. */
function trafficOf(act: Case): TrafficStep[] {
  return (act.traffic ?? [{ request: {} }]).map((step) =>
    "request" in step
      ? { request: { ...step.request, path: `/${playedBy(act)}?act=${act.id}` } }
      : step,
  );
}

/** Several cases may play the same act. */
function playedBy(act: Case): string {
  return String(act.plugins?.[0]?.configuration ?? act.id);
}

function upstreamCount(act: Case): number {
  return act.expect["envoy"]?.upstream?.length ?? 1;
}

function reachesUpstream(act: Case): boolean {
  return upstreamCount(act) > 0;
}
