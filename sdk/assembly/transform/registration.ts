/** What to tell an author whose plugin registers nothing. */
import { isClass, type Program, type Source } from "./compiler.js";
import { lineage } from "./overrides.js";

/** The class of the SDK that a stream derives from, and the call that registers it. */
const STREAMS = [
  ["HttpContext", "registerHttpFilter"],
  ["TcpContext", "registerTcpFilter"],
] as const;

/** Names the statement that is missing, with the author's own classes where there are some. */
export function whatToRegister(program: Program, entries: readonly Source[]): string {
  const derived = (base: string): string | undefined =>
    [...program.elementsByName.values()]
      .filter(isClass)
      .filter(({ internalName }) => !internalName.startsWith("~lib/"))
      .find((one) => lineage(one).some(({ name }) => name === base))?.name;
  const plugin = derived("PluginContext");
  const own = STREAMS.map(([base, register]) => [derived(base), register] as const).find(
    ([stream]) => stream !== undefined,
  );
  const missing =
    plugin !== undefined && own === undefined
      ? `registerService<${plugin}>()`
      : `${own?.[1] ?? "registerHttpFilter"}<${plugin ?? "PluginContext"}, ${own?.[0] ?? "YourStream"}>()`;
  const files = entries.map(({ normalizedPath }) => normalizedPath).join(", ");
  return `${files || "the entry file"} registers nothing, so a proxy would load the module and call nothing in it: write ${missing}; at the end of it, outside any function that is not called`;
}
