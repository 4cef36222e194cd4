/** Why a plugin did not start: the proxy's words, where it happened, and what the plugin itself logged about it. */
import { LogLevel } from "@proxywasm/abi/host/enums";
import type { LogEntry } from "../machine/environment.js";
import { PluginError, type FailState, type VmFailure } from "../base/failure.js";

/** The error with the plugin's log lines behind it; anything else, and what no plugin code has to do with, as it is. */
export function withReason(
  error: unknown,
  logs: readonly LogEntry[],
  failures: readonly VmFailure[],
): unknown {
  if (!(error instanceof PluginError) || !RAN.has(error.state)) return error;
  const failure = failures.at(-1);
  const place = failure === undefined ? [] : [`  in ${failure.callback}`];
  const left = logs.length - MOST;
  const lines = [
    ...(left > 0 ? [`    (${left} lines before)`] : []),
    ...logs.slice(-MOST).map(({ level, message }) => `    [${levelName(level)}] ${message}`),
  ];
  const log = lines.length === 0 ? [SILENT] : ["  the plugin's log:", ...lines];
  return new PluginError(error.state, [error.message, ...place, ...log].join("\n"), {
    cause: error.cause,
  });
}

function levelName(level: number): string {
  return (
    Object.entries(LogLevel)
      .find(([, value]) => value === level)?.[0]
      .toLowerCase() ?? ""
  );
}

/** What happens once code of the plugin runs. */
const RAN: ReadonlySet<FailState> = new Set<FailState>([
  "StartFailed",
  "ConfigureFailed",
  "RuntimeError",
]);
const MOST = 20;
const SILENT = "  the plugin logged nothing; let it log the reason before it returns false";
