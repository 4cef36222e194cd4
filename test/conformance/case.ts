/** The form of a case, as TypeScript sees it; `case.schema.json` is the contract for everybody else. */
import type { Version } from "./abi.js";
import type { Program } from "./program.js";
import type { Value } from "./value.js";

export type Profile = "envoy" | "spec";

export interface Case {
  readonly id: string;
  readonly title: string;
  /** Where the rule comes from. */
  readonly source: readonly string[];
  readonly abi?: Version;
  /** Extensions of the ABI that the probe imports too. */
  readonly overlays?: readonly string[];
  readonly plugins?: readonly Plugin[];
  readonly program?: Program;
  /** Another plugin, in a listener of its own that nobody uses: it outlives the others. */
  readonly bystander?: Plugin;
  readonly listener?: "http" | "tcp";
  readonly upstream?: Behaviour | readonly Behaviour[];
  /** What the call-outs' cluster `service` does, call by call. */
  readonly service?: Behaviour | readonly Behaviour[];
  readonly traffic?: readonly TrafficStep[];
  /** It shows counters of the whole process, so it needs a fresh one. */
  readonly alone?: boolean;
  /** Hosts (or `HOST@VERSION`) that cannot be asked → why. */
  readonly unaskable?: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, Expectation>>;
  /** The file it stands in, for messages. */
  readonly file: string;
}

export interface Plugin {
  readonly name?: string;
  readonly root?: string;
  readonly vm?: string;
  readonly program?: Program;
  /** A module in WebAssembly text instead of the probe; a name means a module of the file `modules.yaml`. */
  readonly wat?: string;
  /** The path of a module to run in place of the probe. */
  readonly guest?: string;
  readonly configuration?: Value;
  readonly vmConfiguration?: Value;
  readonly environment?: Readonly<Record<string, string>>;
  /** The only capabilities that the plugin keeps. */
  readonly capabilities?: readonly string[];
  readonly failurePolicy?: "FAIL_CLOSED" | "FAIL_OPEN" | "FAIL_RELOAD";
  readonly reloadMilliseconds?: number;
  readonly failOpen?: boolean;
  readonly allowOnHeadersStopIteration?: boolean;
  readonly allowPrecompiled?: boolean;
}

export interface Behaviour {
  readonly http?: 1 | 2;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | readonly string[];
  readonly trailers?: Readonly<Record<string, string>>;
  readonly messages?: readonly string[];
  /** Answers when the request's headers are there (default: at its end). */
  readonly early?: boolean;
  readonly reset?: boolean;
  readonly never?: boolean;
  readonly milliseconds?: number;
  /** Milliseconds between the parts of the body, where a case needs more than usual. */
  readonly apart?: number;
}

export interface RequestStep {
  readonly http?: 1 | 2;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | readonly string[];
  readonly trailers?: Readonly<Record<string, string>>;
  /** A program for the probe, carried in the `x-probe` header. */
  readonly program?: Program;
}

export type TrafficStep =
  | { readonly request: RequestStep }
  /** Begins a request and leaves it open. */
  | { readonly open: RequestStep }
  | { readonly data: string }
  | { readonly end: true | Readonly<Record<string, string>> }
  | { readonly cancel: true }
  | { readonly wait: number }
  /** Bytes that are no HTTP. */
  | { readonly garbage: true }
  /** The configuration loses the case's plugins. */
  | { readonly removePlugins: true }
  | { readonly connect: true }
  | { readonly send: string }
  | { readonly halfClose: true }
  | { readonly reset: true }
  | { readonly upstreamSend: string }
  | { readonly upstreamClose: true };

export interface Expectation {
  /** Whether the host takes the plugin; `accepted` when not said. */
  readonly start?: "accepted" | "refused";
  /** Hostcalls and their results in order, as the probe notes them. */
  readonly calls?: readonly string[];
  /** Callbacks in order. */
  readonly callbacks?: readonly string[];
  readonly client?: readonly ExpectedMessage[];
  readonly upstream?: readonly ExpectedMessage[];
  /** Parts of the host's log lines, or of the message that refuses the plugin. */
  readonly log?: readonly string[];
}

export interface ExpectedMessage {
  readonly status?: number;
  readonly method?: string;
  readonly path?: string;
  /** `null`: absent. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
  readonly trailers?: Readonly<Record<string, string | null>>;
  readonly outcome?: string;
}

/** What a client or an upstream saw. */
export interface Message {
  status?: number;
  method?: string;
  path?: string;
  headers: (readonly [string, string])[];
  body: string;
  trailers: (readonly [string, string])[];
  /** `complete`, `pending` or `reset`. */
  outcome: string;
}

/** Everything that one run of a case shows. */
export interface Observation {
  /** `accepted`, or the message that refuses the plugin. */
  start: string;
  /** The probe's notes. */
  notes: string[];
  trace: string[];
  client: Message[];
  upstream: Message[];
  log: string[];
  /** The host did not survive. */
  died?: string;
}

/** A host under test. */
export interface Host {
  readonly name: string;
  readonly profile: Profile;
  /** Why a case cannot be asked of this host, whatever it is; undefined if it can. */
  unaskable?(given: Case): string | undefined;
  run(given: Case): Promise<Observation>;
  close(): Promise<void>;
}
