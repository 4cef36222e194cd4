/** The target of `spec/hosts/*.json`: what each known host accepts, links, calls and does differently, as a table. */
import type { Module } from "../output/emitter.js";
import type { HostFile } from "../model.js";
import { staticModule } from "./static.js";

/** The hosts in the order of their ranks. */
export function hosts(files: readonly HostFile[]): Module[] {
  if (files.length === 0) return [];
  const data = files.map(({ value: { $schema: _, ...host } }) => host);
  data.sort((a, b) => Number(a["rank"]) - Number(b["rank"]));
  return [
    staticModule(
      "host/host-data.ts",
      "What is known about a host: the shape of each row of `hosts.ts`.",
    ),
    {
      path: "host/hosts.ts",
      doc: "What each known host accepts, links, calls and does differently, with the evidence.",
      statements: [
        `import type { HostData } from "./host-data.js";`,
        `/** Every known host; the first is Envoy. */\n` +
          `export const HOSTS: readonly HostData[] = ${JSON.stringify(data, null, 2)};`,
      ],
    },
  ];
}
