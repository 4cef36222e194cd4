/** Explains one name of the ABI from the manifests: what it is, in which versions, and where its bindings stand. */
import { nearest } from "../diagnostics.js";
import { explainFunction } from "./call.js";
import { explainEnum, explainLayout, explainMessage, explainProperty } from "./table.js";
import type { Manifest } from "../manifest/index.js";
import type { Manifests } from "../manifest/read.js";
import { enumName, functionName, propertyName, valueName } from "../names.js";

/** The explanation of every thing of that name; or, of none, the names that are near. */
export function explain(
  name: string,
  manifests: Manifests,
): { readonly text: string } | { readonly nearest: string | undefined } {
  const all = [...manifests.versions, ...manifests.overlays];
  const topics = new Map(all.flatMap(topicsOf).map((topic) => [topic.id, topic]));
  const found = [...topics.values()].filter((topic) => topic.names.includes(name));
  if (found.length > 0) return { text: found.map((topic) => topic.show(manifests)).join("\n\n") };
  const known = new Set([...topics.values()].flatMap((topic) => topic.names));
  return { nearest: nearest(name, known) };
}

/** One thing that can be explained, and all the names it goes by. */
interface Topic {
  readonly id: string;
  /** The specification's own name first, then those of the bindings. */
  readonly names: readonly string[];
  readonly show: (manifests: Manifests) => string;
}

function topicsOf(manifest: Manifest): Topic[] {
  return [
    ...manifest.functions.map(({ kind, module, name }) => ({
      id: `${kind} ${module ?? ""} ${name}`,
      names: [name, functionName(name)],
      show: explainFunction(kind, module, name),
    })),
    ...Object.entries(manifest.enums).flatMap(([name, values]) => [
      { id: `enum ${name}`, names: [name, enumName(name)], show: explainEnum(name) },
      ...Object.keys(values).map((value) => ({
        id: `value ${name}.${value}`,
        names: [`${name}.${value}`, value, `${enumName(name)}.${valueName(value)}`],
        show: explainEnum(name, value),
      })),
    ]),
    ...manifest.properties.map(({ path, keyed }) => ({
      id: `property ${path.join(".")} ${keyed}`,
      names: [path.join("."), propertyName(path, keyed)],
      show: explainProperty(path, keyed),
    })),
    ...Object.entries(manifest.layouts).flatMap(([name, { constants }]) => [
      { id: `layout ${name}`, names: [name], show: explainLayout(name) },
      ...Object.keys(constants).map((constant) => ({
        id: `layout ${name}`,
        names: [name, constant, `${name}.${constant}`],
        show: explainLayout(name),
      })),
    ]),
    ...Object.keys(manifest.messages).map((name) => ({
      id: `message ${name}`,
      names: [name],
      show: explainMessage(name),
    })),
    ...manifest.foreignFunctions.map(({ name }) => ({
      id: `foreign ${name}`,
      names: [name, functionName(name)],
      show: explainFunction("foreign", undefined, name),
    })),
  ];
}
