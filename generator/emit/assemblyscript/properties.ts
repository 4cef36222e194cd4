/** Emits typed accessors of the well-known properties: the path is static memory, the value is decoded in place. */
import type { Module } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { Abi, Encoding, LoweredAbi, Property } from "../../model.js";
import { functionName, propertyName } from "../../names.js";
import { availabilityTags, wrap } from "../docs.js";
import { ins, outs } from "../facts.js";
import { func, importOf } from "../source.js";
import { staticModule } from "../static.js";
import { from } from "./places.js";

/** `properties.ts`: one function per property, over the hostcall that takes a path and gives bytes. */
export function propertiesModule(abi: LoweredAbi): Module[] {
  if (!hasReader(abi.base ?? abi)) return [];
  const shared = abi.overlay
    ? []
    : [staticModule("assembly/property-value.ts", "Reads and decodes the value of any property.")];
  if (abi.properties.length === 0) return shared;
  const separator = layoutValue(abi.base ?? abi, "property_path", "SEPARATOR");
  return [
    ...shared,
    {
      path: fileOf("assembly", "properties"),
      doc: "The well-known properties: each function reads one, and its status says whether `PropertyValue` has a value.",
      statements: [
        ...importOf(["Status"], from("enums", abi)),
        ...importOf(
          abi.properties.some(({ keyed }) => keyed) ? ["Bytes"] : [],
          from("memory", abi),
        ),
        ...importOf(["Properties"], from("property-value", abi)),
        ...abi.properties.map((property) => accessor(property, separator)),
      ],
    },
  ];
}

/** Whether the hostcall that reads a property has the shape that `property-value.ts` is written for: a path in, bytes out. */
function hasReader(abi: Abi): boolean {
  const call = abi.funcs.find(({ name }) => functionName(name) === "getProperty");
  return (
    call !== undefined &&
    ins(call)
      .map(({ type }) => type.kind)
      .join() === "path" &&
    outs(call)
      .map(({ name, type }) => `${name} ${type.kind}`)
      .join() === "value bytes"
  );
}

function layoutValue(abi: Abi, layout: string, constant: string): number {
  const found = abi.layouts.find(({ name }) => name === layout);
  return found?.constants.find(({ name }) => name === constant)?.value ?? 0;
}

function accessor(property: Property, separator: number) {
  const name = propertyName(property.path, property.keyed);
  const bytes = [...Buffer.from(property.path.join(String.fromCharCode(separator)))];
  const key = property.keyed ? [["key", "Bytes"] as const] : [];
  const path = `memory.data<u8>([${bytes.join(", ")}])`;
  const call = property.keyed ? "readAt" : "read";
  return func(
    name,
    key,
    "Status",
    [`return Properties.${call}(${path}, ${bytes.length}${property.keyed ? ", key" : ""});`],
    propertyDoc(property),
  );
}

function propertyDoc(property: Property): string {
  const path = property.path.join(".") + (property.keyed ? ".*key*" : "");
  const during =
    property.during.length > 0
      ? ` Only during ${property.during.map((name) => `\`${name}\``).join(", ")}.`
      : "";
  const message = property.message ? ` (\`${property.message}\`)` : "";
  return [
    wrap(`\`${path}\`: ${property.doc}${during}`),
    wrap(
      `@returns \`Status.Ok\` when \`PropertyValue.${VALUE[property.encoding]}\` has it${message}; contexts: ${property.scope.join(", ")}`,
    ),
    ...availabilityTags(property.available),
  ].join("\n");
}

/** The accessor of `PropertyValue` that decodes an encoding. */
const VALUE: Record<Encoding, string> = {
  string: "bytes",
  bytes: "bytes",
  message: "bytes",
  map: "bytes",
  list: "bytes",
  bool: "bool",
  int: "int",
  uint: "uint",
  double: "double",
  timestamp: "int",
  duration: "int",
};
