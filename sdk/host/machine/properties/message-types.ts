/**
 * Types of protobuf messages by name: a few that every proxy has, and those of a descriptor set that a user lends.
 *
 * Envoy knows every type that was linked into it; here `protoc --include_imports --descriptor_set_out` says them.
 */
import { readFields, tagOf, valuesOf, WIRE, type FieldValue } from "@proxywasm/abi/host/protobuf";
import { textOf } from "../../base/bytes.js";

export interface FieldType {
  readonly number: number;
  readonly repeated: boolean;
  /** As a .proto file has it: `string`, `uint32`, `message` … */
  readonly kind: string;
  /** The name of a message's type. */
  readonly message?: string;
}

export interface MessageType {
  readonly fields: ReadonlyMap<string, FieldType>;
  /** An entry of a map: its field repeats it. */
  readonly mapEntry: boolean;
}

export class MessageTypes {
  private readonly types = new Map<string, MessageType>(BUILT_IN);

  /**
   * @param descriptors a serialized `google.protobuf.FileDescriptorSet`
   * @throws TypeError when it is none
   */
  constructor(descriptors?: Uint8Array) {
    if (descriptors === undefined) return;
    for (const file of messagesIn(descriptors, FILE)) {
      const name = textIn(file, PACKAGE);
      for (const type of messagesIn(file, MESSAGE_TYPE)) this.add(name, type);
    }
  }

  get(name: string): MessageType | undefined {
    return this.types.get(name);
  }

  private add(scope: string, type: Uint8Array): void {
    const own = textIn(type, NAME);
    const name = scope === "" ? own : `${scope}.${own}`;
    const fields = new Map<string, FieldType>();
    for (const field of messagesIn(type, FIELD)) {
      const kind = KINDS[Number(numberIn(field, TYPE))] ?? "bytes";
      fields.set(textIn(field, NAME), {
        number: Number(numberIn(field, NUMBER)),
        repeated: numberIn(field, LABEL) === REPEATED,
        kind,
        ...(kind === "message" ? { message: textIn(field, TYPE_NAME).replace(/^\./, "") } : {}),
      });
    }
    const [options] = messagesIn(type, OPTIONS);
    const mapEntry = options !== undefined && numberIn(options, MAP_ENTRY) === 1n;
    this.types.set(name, { fields, mapEntry });
    for (const nested of messagesIn(type, NESTED_TYPE)) this.add(name, nested);
  }
}

function valuesIn(message: Uint8Array, tag: number): FieldValue[] {
  const fields = readFields(message);
  if (fields === null) throw new TypeError(NO_DESCRIPTORS);
  return valuesOf(fields, tag);
}

function messagesIn(message: Uint8Array, number: number): Uint8Array[] {
  return valuesIn(message, tagOf(number, WIRE.bytes)) as Uint8Array[];
}

function textIn(message: Uint8Array, number: number): string {
  const value = messagesIn(message, number).at(-1);
  return value === undefined ? "" : textOf(value);
}

function numberIn(message: Uint8Array, number: number): bigint {
  const value = valuesIn(message, tagOf(number, WIRE.varint)).at(-1);
  return typeof value === "bigint" ? value : 0n;
}

const NO_DESCRIPTORS =
  "messageTypes: these bytes are no FileDescriptorSet; make one with " +
  "`protoc --include_imports --descriptor_set_out=types.pb your.proto`";

// Numbers of descriptor.proto.
const FILE = 1;
const PACKAGE = 2;
const MESSAGE_TYPE = 4;
const NAME = 1;
const FIELD = 2;
const NESTED_TYPE = 3;
const OPTIONS = 7;
const MAP_ENTRY = 7;
const NUMBER = 3;
const LABEL = 4;
const TYPE = 5;
const TYPE_NAME = 6;
const REPEATED = 3n;
const KINDS: Readonly<Record<number, string>> = {
  1: "double",
  2: "float",
  3: "int64",
  4: "uint64",
  5: "int32",
  6: "fixed64",
  7: "fixed32",
  8: "bool",
  9: "string",
  11: "message",
  12: "bytes",
  13: "uint32",
  14: "enum",
  15: "sfixed32",
  16: "sfixed64",
  17: "sint32",
  18: "sint64",
};

const text = (number: number): FieldType => ({ number, repeated: false, kind: "string" });
const map = (number: number, message: string): FieldType => ({
  number,
  repeated: true,
  kind: "message",
  message,
});
const type = (fields: Record<string, FieldType>, mapEntry = false): MessageType => ({
  fields: new Map(Object.entries(fields)),
  mapEntry,
});
const METADATA = "envoy.config.core.v3.Metadata";
const BUILT_IN: readonly (readonly [string, MessageType])[] = [
  [
    METADATA,
    type({
      filter_metadata: map(1, `${METADATA}.FilterMetadataEntry`),
      typed_filter_metadata: map(2, `${METADATA}.TypedFilterMetadataEntry`),
    }),
  ],
  [
    `${METADATA}.FilterMetadataEntry`,
    type(
      {
        key: text(1),
        value: { number: 2, repeated: false, kind: "message", message: "google.protobuf.Struct" },
      },
      true,
    ),
  ],
  [
    `${METADATA}.TypedFilterMetadataEntry`,
    type(
      {
        key: text(1),
        value: { number: 2, repeated: false, kind: "message", message: "google.protobuf.Any" },
      },
      true,
    ),
  ],
  ["envoy.config.core.v3.Locality", type({ region: text(1), zone: text(2), sub_zone: text(3) })],
  ["google.protobuf.FieldMask", type({ paths: { ...text(1), repeated: true } })],
];
