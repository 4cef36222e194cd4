/** Emits the foreign functions of an overlay for plugins: one function each, and its messages as classes. */
import type { Module, Statement } from "../../output/emitter.js";
import { fileOf } from "../../output/files.js";
import type { Abi, ForeignFunction, ForeignPayload, LoweredAbi, Message } from "../../model.js";
import { functionName, outName, paramName, pascal, valueName } from "../../names.js";
import { availabilityTags, wrap } from "../docs.js";
import { ins, outs } from "../facts.js";
import { classOf, func, importOf, inlineGetter, method } from "../source.js";
import { staticModule } from "../static.js";
import { enumImports, from } from "./places.js";
import { typedType } from "./types.js";

/** `foreign.ts` where there are foreign functions; the protobuf coder is shared. */
export function foreignModules(abi: LoweredAbi): Module[] {
  const shared = abi.overlay
    ? []
    : [
        staticModule(
          "assembly/payload.ts",
          "Protobuf messages, written and read in place: payloads of foreign functions.",
        ),
      ];
  if (abi.foreign.length === 0 || !hasCall(abi.base ?? abi)) return shared;
  const statements = [...abi.messages.map(messageClass), ...abi.foreign.flatMap(foreignFunction)];
  const text = JSON.stringify(statements);
  const used = (names: readonly string[]): string[] =>
    names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return [
    ...shared,
    {
      path: fileOf("assembly", "foreign"),
      doc: "The foreign functions: each calls one, and its status says whether there is a result.",
      statements: [
        ...importOf(["Status"], from("enums", abi)),
        ...enumImports(
          abi.messages.flatMap(({ fields }) => fields.map(({ type }) => type)),
          abi,
        ),
        ...importOf(
          used(["callForeignFunction", "CallForeignFunctionOut"]),
          from("hostcalls", abi),
        ),
        ...importOf(used(["Bytes", "Views"]), from("memory", abi)),
        ...importOf(used(["PayloadReader", "PayloadWriter"]), from("payload", abi)),
        ...statements,
      ],
    },
  ];
}

/** Whether the hostcall has the shape that this is written for: a name and bytes in, bytes out. */
function hasCall(abi: Abi): boolean {
  const call = abi.funcs.find(({ name }) => functionName(name) === "callForeignFunction");
  return (
    call !== undefined &&
    ins(call)
      .map(({ type }) => type.kind)
      .join() === "string,bytes" &&
    outs(call)
      .map(({ name, type }) => `${name} ${type.kind}`)
      .join() === "results bytes"
  );
}

function messageClass({ name, doc, fields }: Message): Statement {
  const each = fields.map((field) => {
    const member = paramName(field.name);
    const bytes = field.type.kind === "bytes" || field.type.kind === "string";
    const type = bytes ? "Bytes" : typedType(field.type);
    return { ...field, member, bytes, type };
  });
  const wire = (field: (typeof each)[number]): string =>
    field.type === "bool" ? `this.${field.member} ? 1 : 0` : `this.${field.member}`;
  const sizes = each.map(
    (f) => `PayloadWriter.${f.bytes ? "bytes" : "number"}Size(${f.number}, ${wire(f)})`,
  );
  const reads = each.map((f) => {
    const value = f.bytes
      ? "reader.bytes"
      : f.type === "bool"
        ? "reader.number != 0"
        : `reader.number as ${f.type}`;
    return `if (reader.field == ${f.number}) this.${f.member} = ${value};`;
  });
  const zero = (f: (typeof each)[number]): string => (f.type === "bool" ? "false" : "0");
  return classOf(pascal(name), wrap(doc), {
    properties: each.map((f) => ({
      name: f.member,
      type: f.type,
      initializer: zero(f),
      docs: [{ description: wrap(f.doc) }],
    })),
    getAccessors: [
      {
        name: "size",
        returnType: "usize",
        statements: [`return ${sizes.join(" + ") || "0"};`],
        docs: [{ description: "How many bytes it takes, encoded." }],
      },
    ],
    methods: [
      method(
        "write",
        [["block", "usize"]],
        "void",
        [
          "PayloadWriter.begin(block);",
          ...each.map(
            (f) => `PayloadWriter.${f.bytes ? "bytes" : "number"}(${f.number}, ${wire(f)});`,
          ),
        ],
        "Encodes it into the `size` bytes at `block`.",
      ),
      method(
        "read",
        [["message", "Bytes"]],
        "bool",
        [
          "const reader = new PayloadReader();",
          "reader.open(message);",
          ...each.map((f) => `this.${f.member} = ${zero(f)};`),
          `while (reader.next()) { ${reads.join("\n")} }`,
          "return reader.valid;",
        ],
        "Decodes a message; its texts and bytes are views of it. False when it is malformed.",
      ),
    ],
  });
}

function foreignFunction(spec: ForeignFunction): Statement[] {
  const name = functionName(spec.name);
  const bytes = [...Buffer.from(spec.name)];
  const call = (argument: string): string =>
    `callForeignFunction(Views.of(memory.data<u8>([${bytes.join(", ")}]), ${bytes.length}), ${argument})`;
  const out = outName(spec.name);
  const result = resultGetter(spec.result);
  return [
    ...(result
      ? [
          classOf(
            out,
            `What \`${name}\` gave; valid until the next call of any foreign function.`,
            { getAccessors: [result] },
          ),
        ]
      : []),
    func(
      name,
      ARGUMENT[spec.argument.kind](spec.argument),
      "Status",
      body(spec.argument, call),
      [
        wrap(`\`${spec.name}\`: ${spec.doc}`),
        ...(result ? [`Results: {@link ${out}}.`] : []),
        `@returns ${spec.statuses.map((status) => `\`Status.${valueName(status.name)}\``).join(", ")}`,
        ...availabilityTags(spec.available),
      ].join("\n"),
    ),
  ];
}

const ARGUMENT: Record<ForeignPayload["kind"], (payload: ForeignPayload) => [string, string][]> = {
  none: () => [],
  bytes: () => [["argument", "Bytes"]],
  string: () => [["argument", "Bytes"]],
  u32: () => [["argument", "u32"]],
  message: (payload) => [["argument", payload.kind === "message" ? pascal(payload.message) : ""]],
};

function body(payload: ForeignPayload, call: (argument: string) => string): string[] {
  if (payload.kind === "none") return [`return ${call("0")};`];
  if (payload.kind === "bytes" || payload.kind === "string") return [`return ${call("argument")};`];
  if (payload.kind === "u32") {
    return [
      "const block = memory.data(4);",
      "store<u32>(block, argument);",
      `return ${call("Views.of(block, 4)")};`,
    ];
  }
  return [
    "const size = argument.size;",
    "const block = heap.alloc(size);",
    "argument.write(block);",
    `const status = ${call("Views.of(block, size)")};`,
    "heap.free(block);",
    "return status;",
  ];
}

function resultGetter(payload: ForeignPayload) {
  const value = "CallForeignFunctionOut.results";
  if (payload.kind === "none") return undefined;
  if (payload.kind === "u32") {
    const number = `Views.size(${value}) == 4 ? load<u32>(Views.data(${value})) : 0`;
    return inlineGetter("value", "u32", number, "");
  }
  const doc =
    payload.kind === "message"
      ? `A \`${pascal(payload.message)}\`, encoded: its \`read\` decodes it.`
      : "";
  return inlineGetter("value", "Bytes", value, doc);
}
