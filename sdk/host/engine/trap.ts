/** Puts an error that the engine threw into words. */
import { Engine } from "./engine.js";

/** Thrown into the plugin when it calls what the phase forbids: a trap, as on Envoy. */
export class RestrictedCall extends Error {
  override readonly name = "RestrictedCall";
}

/** One line for people; the wasm frames, if any, follow. */
export function describeTrap(error: unknown): string {
  if (error instanceof RestrictedCall) return error.message;
  if (error instanceof Engine.RuntimeError) return `trap: ${error.message}${frames(error)}`;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return `trap: the call stack is exhausted${frames(error)}`;
  }
  if (error instanceof Error) return `the host failed: ${error.stack ?? error.message}`;
  return `exception: ${String(error)}`;
}

function frames(error: Error): string {
  const lines = (error.stack ?? "").split("\n").filter((line) => line.includes("wasm"));
  return lines.length === 0 ? "" : `\n${lines.slice(0, MAX_FRAMES).join("\n")}`;
}

/** As many as Envoy prints. */
const MAX_FRAMES = 20;
