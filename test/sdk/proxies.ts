/** The proxies that the SDK's tests run plugins on, behind one face, so that both meet the same assertions. */
import { startPlugin, type TestPlugin } from "@proxywasm/host/testing";
import { availableEnvoy, envoyBootstrap, startEnvoy, type Envoy } from "@proxywasm/proxy/testing";

/** What both proxies are given. */
export interface Setup {
  readonly configuration?: string;
  readonly environment?: Record<string, string>;
  readonly metadata?: Record<string, string | number | string[] | Record<string, string>>;
}

/** A response, read to its end. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  header(name: string): string | null;
}

/** A proxy with one plugin that answers requests by itself, or whose upstream says `hi`. */
export interface Proxy {
  send(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** Waits for a log line that holds a text. */
  logged(text: string): Promise<void>;
  /** How many log lines hold a text. */
  logLines(text: string): number;
  /** The present value of a metric that the plugin defined, by its name. */
  metric(name: string): Promise<number | undefined>;
  stop(): Promise<void>;
}

export interface Kind {
  readonly title: string;
  readonly available: boolean;
  readonly start: (module: string, setup?: Setup) => Promise<Proxy>;
}

const envoy = await availableEnvoy();

/** For `describe.each`, with `skipIf(!available)`. */
export const PROXIES: readonly Kind[] = [
  { title: "the Node host", available: true, start: onNode },
  { title: envoy.title, available: envoy.path !== undefined, start: onEnvoy },
];

async function onNode(module: string, setup: Setup = {}): Promise<Proxy> {
  const plugin: TestPlugin = await startPlugin(module, {
    vmId: "vm",
    upstream: { body: "hi\n" },
    properties: Object.fromEntries(
      Object.entries({ id: "test", ...prefixed("metadata", setup.metadata) }).map(
        ([name, value]) => [`xds.node.${name}`, value],
      ),
    ),
    ...(setup.configuration !== undefined && { configuration: setup.configuration }),
    ...(setup.environment && { environment: setup.environment }),
  });
  const count = (text: string): number =>
    plugin.logs.filter(({ message }) => message.includes(text)).length;
  return {
    async send(path, headers = {}) {
      const { response } = plugin.send({ path, headers });
      return {
        status: response.status,
        body: response.body,
        header: (name) => response.headers.get(name),
      };
    },
    async logged(text) {
      if (count(text) === 0) throw new Error(`never logged: ${text}`);
    },
    logLines: count,
    async metric(name) {
      const value = plugin.metric(name);
      return value === undefined ? undefined : Number(value);
    },
    async stop() {},
  };
}

async function onEnvoy(module: string, setup: Setup = {}): Promise<Proxy> {
  const { metadata, ...plugin } = setup;
  const bootstrap = envoyBootstrap({ plugins: [{ wasm: module, vmId: "vm", ...plugin }] });
  const node = { id: "test", cluster: "test", ...(metadata && { metadata }) };
  const running: Envoy = await startEnvoy({
    path: envoy.path as string,
    config: { ...bootstrap, node },
    componentLogLevel: "wasm:info",
  });
  const lines = (text: string): number =>
    running
      .logs()
      .split("\n")
      .filter((line) => line.includes(text)).length;
  return {
    async send(path, headers = {}) {
      const answer = await fetch(`http://127.0.0.1:${running.ports["main"]}${path}`, { headers });
      const body = await answer.text();
      return { status: answer.status, body, header: (name) => answer.headers.get(name) };
    },
    async logged(text) {
      await running.logged(new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
    },
    logLines: lines,
    async metric(name) {
      const stats = await (await fetch(`${running.admin}/stats?filter=wasmcustom`)).text();
      const line = stats.split("\n").find((each) => each.startsWith(`wasmcustom.${name}: `));
      return line === undefined ? undefined : Number(line.split(": ")[1]);
    },
    stop: () => running.stop(),
  };
}

const prefixed = <T>(prefix: string, values: Record<string, T> = {}): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
