/** Emits the foreign functions of an overlay for a host: what their payloads are, decoded and encoded. */
import type { Module } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { ForeignPayload, LoweredAbi, Message } from "../../model.js";
import { functionName, paramName, pascal } from "../../names.js";
import { wrap } from "../docs.js";
import { comment, field, importOf, interfaceOf } from "../source.js";
import { staticModule } from "../static.js";
import { from } from "./places.js";

/** `foreign.ts` where there are foreign functions; the protobuf coder is shared. */
export function foreignModules(abi: LoweredAbi): Module[] {
  const shared = abi.overlay
    ? []
    : [
        staticModule(
          "host/protobuf.ts",
          "Reads the fields of a protobuf message without knowing its type.",
        ),
        staticModule(
          "host/payload.ts",
          "Payloads of foreign functions: numbers, text, and protobuf messages.",
        ),
      ];
  if (abi.foreign.length === 0) return shared;
  return [
    ...shared,
    {
      path: fileOf("host", "foreign"),
      doc: "The foreign functions: what each takes and gives, and how that lies in bytes.",
      statements: [
        ...importOf(["message", "PAYLOADS"], from("payload", abi)),
        ...abi.messages.flatMap(messageStatements),
        comment("Every foreign function by its name, with the codecs of its two payloads.") +
          `export const FOREIGN_FUNCTIONS = {\n${abi.foreign
            .map(
              (each) =>
                comment(wrap(each.doc)) +
                `${each.name}: { name: "${each.name}", member: "${functionName(each.name)}", argument: ${payload(each.argument)}, result: ${payload(each.result)}, statuses: ${JSON.stringify(each.statuses.map(({ name }) => name))} },`,
            )
            .join("\n")}\n} as const;`,
      ],
    },
  ];
}

function messageStatements(each: Message) {
  const name = pascal(each.name);
  const rows = each.fields.map(
    ({ name, number, type }) => `${paramName(name)}: [${number}, "${fieldKind(type)}"],`,
  );
  return [
    interfaceOf(name, wrap(each.doc), {
      properties: each.fields.map(({ name, type, doc }) =>
        field(paramName(name), FIELD_TYPES[fieldKind(type)], wrap(doc)),
      ),
    }),
    comment(`Encodes and decodes \`${name}\`.`) +
      `export const ${name}Codec = message<${name}>({\n${rows.join("\n")}\n});`,
  ];
}

type FieldKind = "bytes" | "string" | "bool" | "number" | "bigint";

const FIELD_TYPES: Record<FieldKind, string> = {
  bytes: "Uint8Array",
  string: "string",
  bool: "boolean",
  number: "number",
  bigint: "bigint",
};

function fieldKind(type: Message["fields"][number]["type"]): FieldKind {
  if (type.kind === "bytes" || type.kind === "string" || type.kind === "bool") return type.kind;
  return type.kind === "scalar" && type.core === "i64" ? "bigint" : "number";
}

const payload = (each: ForeignPayload): string =>
  each.kind === "message" ? `${pascal(each.message)}Codec` : `PAYLOADS.${each.kind}`;
