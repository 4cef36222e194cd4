/** The kit's proxy: virtual time, everything recorded, any number of plugins. */
import { toBytes } from "../base/bytes.js";
import type { Warning } from "../machine/rules.js";
import type { LogEntry, Task } from "../machine/environment.js";
import type { FailurePolicyName, VmFailure } from "../base/failure.js";
import type { ForeignRegistry } from "../machine/foreign/foreign.js";
import { createHost, type Host } from "../machine/host.js";
import type { PluginConfig, PluginHandle } from "../machine/plugin.js";
import type { PropertyValue, StreamInfo } from "../machine/properties/stream-info.js";
import type { Vm } from "../machine/vm.js";
import { loadModule } from "../engine/module.js";
import type { ProfileName } from "../profiles/index.js";
import { checkOptions, checkSource } from "./checks.js";
import type { TestCall } from "./calls.js";
import type { Clock } from "./clock.js";
import { TestEnvironment } from "./environment.js";
import type { TestGrpcCall } from "./grpc.js";
import type { RequestInit, ResponseInit } from "./messages.js";
import { TestPlugin } from "./plugin.js";
import { sortProperties, streamInfo } from "./properties.js";
import { withReason } from "./refusal.js";
import { StepLimitReached } from "./step-limit.js";
import { TestStream, type TestRequest, type TestResponse, type Upstream } from "./stream.js";
import { TestConnection } from "./tcp.js";
import { Trace } from "./trace.js";

/** What the kit's proxy is like. */
export interface TestHostOptions {
  readonly profile?: ProfileName;
  /** Clusters that call-outs can name; default: every name. */
  readonly clusters?: readonly string[];
  /** Answers requests that got through; default: 200 without a body. */
  readonly upstream?: Upstream | ResponseInit;
  /** Answers call-outs as they are made; without it they wait for the test. */
  readonly onCall?: (call: TestCall) => void;
  readonly onGrpc?: (call: TestGrpcCall) => void;
  /** Bytes of a body that a plugin can hold to see it whole; default 1 MiB, over HTTP/2 16 MiB. */
  readonly bufferLimit?: number;
  readonly threads?: readonly string[];
  /** Try each plugin in a throw-away VM first, as Envoy does; default false: tests see each callback once. */
  readonly canary?: boolean;
  readonly logLevel?: number;
  /** Properties of the proxy and of every stream; those of a request, in its `info`, come first. */
  readonly properties?: Readonly<Record<string, PropertyValue>>;
  readonly foreignFunctions?: ForeignRegistry;
  /** Types of protobuf messages in the filter state: a serialized `FileDescriptorSet`. */
  readonly messageTypes?: Uint8Array;
  /** Keep the trace of ABI calls; default true. */
  readonly trace?: boolean;
  /** Sees each VM before its code runs: for instruments. */
  readonly onVm?: (vm: Vm) => void;
  /** Throw, at the end of the step, on a warning or a VM's failure. */
  readonly strict?: boolean;
  /**
   * Steps that one action of the test may cause at one instant of virtual time before it is ended with an error, and a
   * hundredth of the timers that one `advance` may fire; default 10,000.
   */
  readonly stepLimit?: number;
  /** Of proxy-side random bytes. */
  readonly seed?: number;
  /** Wall time at the start, a date or milliseconds since 1970; default 2024-01-01T00:00:00Z. `clock.advance` moves it. */
  readonly now?: Date | number;
}

/** What a plugin is configured with. */
export interface TestPluginOptions {
  readonly name?: string;
  readonly rootId?: string;
  readonly vmId?: string;
  readonly configuration?: string | Uint8Array;
  readonly vmConfiguration?: string | Uint8Array;
  readonly capabilities?: readonly string[];
  readonly failurePolicy?: FailurePolicyName;
  readonly failOpen?: boolean;
  readonly reloadBackoff?: number;
  readonly allowOnHeadersStopIteration?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** In bytes. */
  readonly memoryLimit?: number;
}

/** One exchange: what the upstream got, what the client got. */
export interface Exchange {
  readonly request: TestRequest;
  readonly response: TestResponse;
  readonly stream: TestStream;
}

export interface SendOptions {
  /** Answers this request; default: the host's upstream. */
  readonly upstream?: Upstream | ResponseInit;
  /** What is known about the connection. */
  readonly info?: StreamInfo;
}

export class TestHost {
  readonly environment: TestEnvironment;
  readonly machine: Host;
  readonly trace: Trace;
  readonly plugins: TestPlugin[] = [];
  readonly #options: TestHostOptions;
  readonly #upstream: Upstream;
  /** What is known of streams when nothing more is said. */
  readonly #http: StreamInfo;
  readonly #tcp: StreamInfo;
  #failuresThrown = 0;
  #warningsThrown = 0;

  constructor(options: TestHostOptions = {}) {
    this.#options = options;
    this.#upstream = upstreamOf(options.upstream);
    const { properties = {} } = options;
    this.#http = streamInfo(DEFAULT_HTTP, {}, properties);
    this.#tcp = streamInfo(DEFAULT_TCP, {}, properties);
    this.environment = new TestEnvironment(
      options.clusters ?? null,
      options.seed ?? 1,
      options.now,
      options.stepLimit,
    );
    if (options.onCall !== undefined) this.environment.onCall = options.onCall;
    if (options.onGrpc !== undefined) this.environment.onGrpc = options.onGrpc;
    this.trace = new Trace();
    this.machine = createHost({
      environment: this.environment,
      canary: options.canary ?? false,
      ...(options.profile === undefined ? {} : { profile: options.profile }),
      ...(options.bufferLimit === undefined ? {} : { bufferLimit: options.bufferLimit }),
      ...(options.threads === undefined ? {} : { threads: options.threads }),
      ...(options.logLevel === undefined ? {} : { logLevel: options.logLevel }),
      properties: sortProperties(properties).properties,
      ...(options.foreignFunctions === undefined
        ? {}
        : { foreignFunctions: options.foreignFunctions }),
      ...(options.messageTypes === undefined ? {} : { messageTypes: options.messageTypes }),
      ...(options.onVm === undefined ? {} : { onVm: options.onVm }),
      ...(options.trace === false ? {} : { trace: this.trace }),
    });
    this.environment.endless = (what) => new StepLimitReached(what, this.machine, this.trace);
  }

  /**
   * Loads, starts and configures a plugin.
   *
   * @throws PluginError when a proxy would refuse it; with what the plugin logged
   */
  start(module: string | URL | Uint8Array, options: TestPluginOptions = {}): TestPlugin {
    checkSource(module);
    checkOptions(options);
    const { configuration, vmConfiguration, memoryLimit, ...rest } = options;
    const config: PluginConfig = {
      ...rest,
      module: loadModule(module, memoryLimit === undefined ? {} : { memoryLimit }),
      ...(configuration === undefined ? {} : { configuration: toBytes(configuration) }),
      ...(vmConfiguration === undefined ? {} : { vmConfiguration: toBytes(vmConfiguration) }),
    };
    const { logs, failures } = this.environment;
    const [logsBefore, failuresBefore] = [logs.length, failures.length];
    let handles: PluginHandle[];
    try {
      handles = this.machine.addPlugin(config);
    } catch (error) {
      throw withReason(error, logs.slice(logsBefore), failures.slice(failuresBefore));
    }
    const plugin = new TestPlugin(this, handles);
    this.plugins.push(plugin);
    this.settle();
    return plugin;
  }

  /** Sends a whole request through a chain of plugins; default: all of them in the order of their start. */
  send(request: RequestInit = {}, options: SendOptions = {}, chain = this.plugins): Exchange {
    const stream = this.#stream(chain, options, upstreamOf(options.upstream, this.#upstream));
    stream.start(request, true);
    return { request: stream.request, response: stream.response, stream };
  }

  /** Opens a request whose body, end and answer come by hand; an upstream only answers when it is given here. */
  open(request: RequestInit = {}, options: SendOptions = {}, chain = this.plugins): TestStream {
    const upstream = options.upstream === undefined ? null : upstreamOf(options.upstream);
    const stream = this.#stream(chain, options, upstream);
    stream.start(request, false);
    return stream;
  }

  /** Opens a TCP connection through a chain of plugins. */
  connect(info: StreamInfo = {}, chain = this.plugins): TestConnection {
    return new TestConnection(this, handlesOf(chain), streamInfo(this.#tcp, info));
  }

  get clock(): Clock {
    return this.environment.clock;
  }
  get logs(): readonly LogEntry[] {
    return this.environment.logs;
  }
  get warnings(): readonly Warning[] {
    return this.environment.warnings;
  }
  get failures(): readonly VmFailure[] {
    return this.environment.failures;
  }
  /** Every call-out so far, in order. */
  get calls(): readonly TestCall[] {
    return this.environment.calls;
  }
  get grpcCalls(): readonly TestGrpcCall[] {
    return this.environment.grpcCalls;
  }

  /** The value of a statistic; of a histogram the value recorded last; undefined when nobody defined it. */
  metric(name: string): bigint | undefined {
    return this.machine.metrics.find(name)?.value;
  }

  /** Removes every plugin: on_done, on_delete. */
  close(): void {
    this.machine.close();
    this.settle();
  }

  post(task: Task): void {
    this.environment.post(task);
  }

  /** Ends a step: what was posted is done; in strict mode warnings and failures are thrown. */
  settle(): void {
    this.environment.settle();
    if (this.#options.strict === true) this.#throwNew();
  }

  #stream(chain: readonly TestPlugin[], options: SendOptions, upstream: Upstream | null) {
    const info = options.info === undefined ? this.#http : streamInfo(this.#http, options.info);
    return new TestStream(this, handlesOf(chain), info, upstream);
  }

  #throwNew(): void {
    const { warnings, failures } = this.environment;
    const fresh = [
      ...failures
        .slice(this.#failuresThrown)
        .map((failure) => `a VM failed in ${failure.callback}: ${failure.message}`),
      ...warnings.slice(this.#warningsThrown).map(describeWarning),
    ];
    this.#failuresThrown = failures.length;
    this.#warningsThrown = warnings.length;
    if (fresh.length > 0) throw new Error(`${fresh.join("\n")}\n\n${this.trace.text()}`);
  }
}

/** One warning for people. */
export function describeWarning(warning: Warning): string {
  return (
    `warning[${warning.id}] in context ${warning.contextId} (${warning.callback}): ${warning.message}\n` +
    `  rule: ${warning.rule}\n  remedy: ${warning.remedy}`
  );
}

function handlesOf(chain: readonly TestPlugin[]) {
  return chain.map((plugin) => {
    if (plugin.closed) throw new Error("this plugin was closed; start another one to send through");
    return plugin.handle;
  });
}

function upstreamOf(
  given: Upstream | ResponseInit | undefined,
  otherwise: Upstream = () => OK,
): Upstream {
  if (given === undefined) return otherwise;
  return typeof given === "function" ? given : () => given;
}

const OK: ResponseInit = {};
const DEFAULT_HTTP: StreamInfo = {
  protocol: "HTTP/1.1",
  connectionId: 1n,
  source: { address: "127.0.0.1:40000", port: 40_000 },
  destination: { address: "127.0.0.1:8080", port: 8080 },
};
const DEFAULT_TCP: StreamInfo = {
  connectionId: 1n,
  source: { address: "127.0.0.1:40000", port: 40_000 },
  destination: { address: "127.0.0.1:8080", port: 8080 },
};
