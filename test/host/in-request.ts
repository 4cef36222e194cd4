/** Acts inside a request's headers callback, and gives what was found there. */
import { startPuppet, type Puppet, type PuppetCallbacks, type PuppetOptions } from "./puppet.js";

export function inRequest<T>(
  act: (p: Puppet) => T,
  options: PuppetOptions = {},
  more: PuppetCallbacks = {},
): T {
  let found: T | undefined;
  const plugin = startPuppet(
    {
      ...more,
      onRequestHeaders(p) {
        found = act(p);
      },
    },
    options,
  );
  plugin.send({ path: "/trail?a=1", headers: { "x-a": "1", "user-agent": "me" } });
  return found as T;
}

/** What a call gave, as text; its status when it failed. */
export const text = (found: Uint8Array | number) =>
  typeof found === "number" ? found : Buffer.from(found).toString();
