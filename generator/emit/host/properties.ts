/** Emits the table of well-known properties for a host, with an encoder per kind of value. */
import type { Module } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import { ENCODINGS, type LoweredAbi, type Property } from "../../model.js";
import { propertyName } from "../../names.js";
import { wrap } from "../docs.js";
import { comment } from "../source.js";
import { staticModule } from "../static.js";
import { from } from "./places.js";

/** `properties.ts`; the encoders are the same for every specification. */
export function propertiesModule(abi: LoweredAbi): Module[] {
  const shared = abi.overlay
    ? []
    : [
        {
          path: "host/encodings.ts",
          doc: "The ways in which values of properties are serialized.",
          statements: [
            comment("How a property's value is serialized.") +
              `export type Encoding = ${ENCODINGS.map((name) => `"${name}"`).join(" | ")};`,
          ],
        },
        staticModule(
          "host/property-value.ts",
          "What a property is, and how its value becomes bytes and back.",
        ),
      ];
  if (abi.properties.length === 0) return shared;
  return [
    ...shared,
    {
      path: fileOf("host", "properties"),
      doc: "The well-known properties: path, encoding, and where and when each can be read.",
      statements: [
        `import type { PropertyInfo } from "${from("property-value", abi)}";`,
        comment("Every property, by the name that the bindings of plugins use.") +
          `export const PROPERTIES = {\n${abi.properties.map(row).join("\n")}\n} as const satisfies Readonly<Record<string, PropertyInfo>>;`,
      ],
    },
  ];
}

function row(property: Property): string {
  const { path, keyed, encoding, message, group, scope, during, origin, available } = property;
  const facts = {
    path,
    keyed,
    encoding,
    ...(message && { message }),
    group,
    scope,
    during,
    origin,
    since: available.since,
    ...(available.until && { until: available.until }),
  };
  return `${comment(wrap(property.doc))}${propertyName(path, keyed)}: ${JSON.stringify(facts)},`;
}
