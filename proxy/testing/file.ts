/** Runs a configuration that is written for people, on free ports. */
import { readFile } from "node:fs/promises";
import { startEnvoy, type Envoy, type StartOptions } from "../envoy/start.js";

export interface FileOptions extends Omit<StartOptions, "config"> {
  /** Port in the file → port to use; 0 gives a listener a free one, found in `ports` by the listener's name. */
  ports: Readonly<Record<number, number>>;
  /** File name in the file → the one to use, such as the module that the test has built. */
  files?: Readonly<Record<string, string>>;
}

/**
 * Starts an Envoy with an `envoy.yaml`, so that the test is also one of that file.
 *
 * ```ts
 * const envoy = await startEnvoyFile(`${import.meta.dirname}/envoy.yaml`, {
 *   ports: { 10000: 0, 8080: upstream.port },
 *   files: { "build/plugin.wasm": module },
 * });
 * ```
 *
 * @throws EnvoyError as `startEnvoy`; Error if the file does not have a port or file that is to be replaced.
 */
export async function startEnvoyFile(file: string, options: FileOptions): Promise<Envoy> {
  const { ports, files = {}, ...rest } = options;
  let config = await readFile(file, "utf8");
  const replace = (from: string, to: string): void => {
    if (!config.includes(from)) throw new Error(`${file} has no "${from}"`);
    config = config.replaceAll(from, to);
  };
  // Marked first, so that no replacement is replaced again.
  for (const from of Object.keys(ports))
    replace(`port_value: ${from} }`, `port_value: <${from}> }`);
  for (const [from, to] of Object.entries(ports)) replace(`<${from}>`, String(to));
  for (const [from, to] of Object.entries(files)) replace(`filename: ${from} `, `filename: ${to} `);
  return startEnvoy({ ...rest, config });
}
