/** Checks what no single definition can know: names, numbers, versions and references across all files. */
import type { Built } from "./build.js";
import type { Diagnostic } from "./diagnostics.js";

/** Every mistake in a built specification. */
export function check(_built: Built): Diagnostic[] {
  return [];
}
