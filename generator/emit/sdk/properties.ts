/** Emits the SDK's properties: each generated reader with the value as an author wants it, null or a number of choice for missing. */
import type { Emitter } from "../../output/emitter.js";
import type { Encoding, LoweredAbi, Property } from "../../model.js";
import { functionName, propertyName } from "../../names.js";
import { availabilityTags, wrap } from "../docs.js";
import { func, importOf } from "../source.js";

/** The target `sdk`: written into the SDK's own folder, since it stands on the SDK's text and memory. */
export const sdk: Emitter = {
  name: "sdk",
  description: "the well-known properties as plugins read them",
  emit: (abi) => (abi.overlay === undefined ? [module(abi)] : []),
};

function module(abi: LoweredAbi) {
  const types = new Set(abi.properties.map(({ encoding }) => VALUES[encoding].needs ?? ""));
  types.delete("");
  return {
    path: "properties.ts",
    doc: "The well-known properties; `lastStatus()` says why one is missing.",
    statements: [
      'import * as read from "@proxywasm/abi/assembly/properties";',
      ...importOf(["Read"], "../core/property"),
      ...importOf(abi.properties.some(({ keyed }) => keyed) ? ["Arguments"] : [], "../core/text"),
      ...[...types].map((name) => `import { ${name} } from "../${name.toLowerCase()}";`),
      ...abi.properties.map(accessor),
    ],
  };
}

function accessor(property: Property) {
  const name = propertyName(property.path, property.keyed);
  const { read, type, missing } = VALUES[property.encoding];
  const params: [string, string][] = property.keyed ? [["key", "string"]] : [];
  const status = `read.${name}(${property.keyed ? "Arguments.first(key)" : ""})`;
  const made = func(
    name,
    params,
    type,
    [`return Read.${read}(${status}${missing ? ", missing" : ""});`],
    docOf(property),
  );
  if (!missing) return made;
  const parameter = { name: "missing", type, initializer: missing };
  return { ...made, parameters: [...(made.parameters ?? []), parameter] };
}

function docOf(property: Property): string {
  const path = property.path.join(".") + (property.keyed ? ".*key*" : "");
  const { note, missing } = VALUES[property.encoding];
  const message = property.message ? ` (\`${property.message}\`)` : "";
  const where =
    property.scope.length < ALL_SCOPES ? `Not in ${absent(property.scope)} contexts. ` : "";
  const during =
    property.during.length > 0
      ? `There only during ${property.during.map((name) => `\`${functionName(name)}\``).join(", ")}. `
      : "";
  return [
    wrap(`\`${path}\`: ${property.doc}`),
    ...(where + during ? [wrap(where + during)] : []),
    wrap(`@returns ${note}${message}; ${missing ? "`missing`" : "null"} if there is none`),
    ...availabilityTags(property.available),
  ].join("\n");
}

const SCOPES = ["plugin", "http", "tcp"] as const;
const ALL_SCOPES = SCOPES.length;

const absent = (scope: Property["scope"]): string =>
  SCOPES.filter((each) => !scope.includes(each)).join(" and ");

interface Value {
  /** The method of the SDK's `Read`. */
  readonly read: string;
  readonly type: string;
  readonly note: string;
  /** What stands for a missing value unless the caller says otherwise; types that can be null need nothing. */
  readonly missing?: string;
  /** The SDK's class that the type names. */
  readonly needs?: string;
}

const TEXT: Value = { read: "text", type: "string | null", note: "text" };
const BYTES: Value = { read: "bytes", type: "Uint8Array | null", note: "bytes" };

const VALUES: Record<Encoding, Value> = {
  string: TEXT,
  bytes: BYTES,
  message: { ...BYTES, note: "a protobuf message" },
  map: { read: "map", type: "Fields | null", note: "names and values", needs: "Fields" },
  list: { read: "list", type: "string[] | null", note: "texts" },
  bool: { read: "bool", type: "bool", note: "true or false", missing: "false" },
  int: { read: "int", type: "i64", note: "a number", missing: "-1" },
  uint: { read: "uint", type: "u64", note: "a number", missing: "u64.MAX_VALUE" },
  double: { read: "double", type: "f64", note: "a number", missing: "f64.NaN" },
  timestamp: { read: "int", type: "i64", note: "nanoseconds since the Unix epoch", missing: "-1" },
  duration: { read: "int", type: "i64", note: "nanoseconds", missing: "-1" },
};
