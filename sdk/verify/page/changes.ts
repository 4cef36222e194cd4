/** What a host's versions changed: the rows that begin or end within the versions that were looked at. */
import type { HostData, HostFunctionRow } from "@proxywasm/abi/host/host-data";
import { hostVersions, viewHost, type HostFunction, type HostVersion } from "../hosts.js";
import type { Knowledge } from "../judge.js";
import { newest } from "../tables.js";
import { codes } from "./markdown.js";

export function changes(data: HostData, knowledge: Knowledge): string[] {
  const versions = hostVersions(data);
  return versions.slice(1).flatMap((host, index) => {
    const lines = changesSince(versions[index]!, host, knowledge);
    return [`### ${host.title}`, lines.length > 0 ? lines.join("\n") : UNCHANGED];
  });
}

const UNCHANGED = "No difference was found.";

function changesSince(before: HostVersion, host: HostVersion, { abi }: Knowledge): string[] {
  const version = newest(abi).version;
  const [old, now] = [viewHost(before, version, abi), viewHost(host, version, abi)];
  const names = new Map<string, string[]>();
  const put = (what: string, name: string) => {
    if (!names.get(what)?.includes(name)) names.set(what, [...(names.get(what) ?? []), name]);
  };
  for (const [module, functions] of now.imports)
    for (const each of functions.values())
      compare("imports", old.imports.get(module)?.get(each.name), each, put);
  for (const each of now.callbacks.values())
    compare("callbacks", old.callbacks.get(each.name), each, put);
  const lists = [...names].map(([what, list]) => `- ${what}: ${codes(list)}`);
  const begun = host.data.deviations.filter((each) => each.since === host.version);
  return [...lists, ...begun.map((each) => `- ${codes(each.about)}: ${each.text}`)];
}

function compare(
  kind: string,
  old: HostFunction | undefined,
  now: HostFunction,
  put: (what: string, name: string) => void,
): void {
  const had = old !== undefined && old.support !== "none";
  if (now.support === "none") return had ? put(`no longer ${kind}`, now.name) : undefined;
  if (!had) return put(`new ${kind}`, now.name);
  if (old.note !== now.note || old.support !== now.support || old.signature !== now.signature)
    put(`${kind} that do something else${now.note ? ` (${trimmed(now)})` : ""}`, now.name);
}

function trimmed({ note = "" }: Pick<HostFunctionRow, "note">): string {
  return note.replace(/\.$/, "");
}
