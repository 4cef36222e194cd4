/** The columns of the page's tables: one per host, and one more wherever its versions differ in what they link and call. */
import type { HostData } from "@proxywasm/abi/host/host-data";
import {
  hostVersions,
  meantVersions,
  viewHost,
  type HostVersion,
  type HostView,
} from "../hosts.js";
import type { Knowledge } from "../judge.js";
import { newest } from "../tables.js";
import { spanTitle } from "../titles.js";

export interface Column {
  /** `Envoy 1.36–1.38`. */
  readonly title: string;
  /** The ABI version that the view is of. */
  readonly abi: string;
  readonly view: HostView;
}

export function columnsOf(knowledge: Knowledge): Column[] {
  return knowledge.hosts.flatMap((data) => columnsOfHost(data, knowledge));
}

export function columnsOfHost(data: HostData, knowledge: Knowledge): Column[] {
  const spans: { host: HostVersion; view: HostView; key: string; versions: string[] }[] = [];
  for (const host of hostVersions(data)) {
    const view = viewHost(host, judgedVersion(host, knowledge), knowledge.abi);
    const key = JSON.stringify([
      [...view.imports].map(([name, all]) => [name, ...all]),
      [...view.callbacks],
    ]);
    const last = spans.at(-1);
    if (last?.key === key) last.versions.push(host.version);
    else spans.push({ host, view, key, versions: [host.version] });
  }
  return spans.map(({ host, view, versions }) => ({
    title: spanTitle(data.title, versions),
    abi: judgedVersion(host, knowledge),
    view,
  }));
}

/** With its ABI version, where that is not the newest. */
export function headOf({ title, abi }: Column, knowledge: Knowledge): string {
  return abi === newest(knowledge.abi).version ? title : `${title} (ABI ${abi})`;
}

/** The newest ABI version of ours that the host accepts and means as we do. */
function judgedVersion(host: HostVersion, { abi }: Knowledge): string {
  return (meantVersions(host, abi).at(-1) ?? newest(abi)).version;
}
