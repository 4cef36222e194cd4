/** Turns a case's program into the bytes that the probe runs; `README.md` describes both forms. */
import { callbacksOf, hostcallsOf, type Abi, type AbiArgument, type AbiFunction } from "./abi.js";

/** A value of a call: a number, text, an enum value's name, `$slot`, or one of the forms of `README.md`. */
export type Value =
  number | string | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;
/** `[name, …arguments]`, a bare word (`trap`), or one special step. */
export type Step = readonly Value[] | string | Readonly<Record<string, unknown>>;
export type Steps = readonly Step[];
/** Callback names without `proxy_` → the steps of every call, or of each call in turn (`{ each: [...] }`). */
export type Callbacks = Readonly<Record<string, Steps | { readonly each: readonly Steps[] }>>;

export interface Program {
  /** Runs in the plugin (root) context. */
  readonly plugin?: Callbacks;
  /** Runs in every stream context, or (a list) in the first, the second…; the last one repeats. */
  readonly stream?: Callbacks | readonly Callbacks[];
  /** Streams bring their program in the `x-probe` request header. */
  readonly fromHeader?: boolean;
}

/** A program that cannot be encoded; the message says where. */
export class ProgramError extends Error {}

/** The bytes of a program for one ABI version. */
export function encodeProgram(abi: Abi, program: Program): Uint8Array {
  return new Encoder(abi).encode(program);
}

const SPECIAL = {
  return: 0,
  trap: 1,
  allocator: 2,
  set: 3,
  repeat: 4,
  grow: 5,
  poke: 6,
  peek: 7,
  spin: 8,
  when: 9,
} as const;
const ALLOCATORS = { normal: 0, nothing: 1, outside: 2, straddling: 3, program: 4 } as const;
const KIND = {
  literal: 0,
  text: 1,
  out32: 2,
  out64: 3,
  outData: 4,
  outSize: 5,
  slot: 6,
  end: 7,
  argument: 8,
  slotAddress: 9,
  scratch: 10,
  out8: 11,
} as const;
const ON_ALLOCATE = 255;
/** Results that nobody names share the places from here on, anew in every call. */
const ANONYMOUS = 80;

interface Operand {
  readonly kind: number;
  readonly value: bigint;
}

class Encoder {
  readonly #hostcalls: readonly AbiFunction[];
  readonly #callbacks: readonly string[];
  readonly #data: number[] = [];
  readonly #texts = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  #scratch = 1024;
  #nextSlot = 0;
  #anonymous = ANONYMOUS;

  constructor(readonly abi: Abi) {
    this.#hostcalls = hostcallsOf(abi);
    this.#callbacks = callbacksOf(abi).map(({ name }) => name);
  }

  encode(program: Program): Uint8Array {
    const streams = Array.isArray(program.stream)
      ? (program.stream as Callbacks[])
      : program.stream
        ? [program.stream as Callbacks]
        : [];
    const scopes = [program.plugin ?? {}, ...streams];
    const entries = scopes.flatMap((callbacks, scope) =>
      Object.entries(callbacks).flatMap(([name, body]) => {
        const turns = Array.isArray(body) ? [body as Steps] : (body as { each: Steps[] }).each;
        return turns.map((steps, turn) => ({
          scope,
          callback: this.#callback(name),
          turn: turn + 1,
          code: [...this.#steps(steps, name), 0xff, 0xff],
        }));
      }),
    );
    const codeStart = 16 + entries.length * 12;
    const codeSize = entries.reduce((sum, { code }) => sum + code.length, 0);
    const bytes = new Uint8Array(codeStart + codeSize + this.#data.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x31575750, true);
    view.setUint32(4, codeStart + codeSize, true);
    view.setUint16(8, program.fromHeader ? 1 : 0, true);
    view.setUint16(10, Math.max(1, streams.length), true);
    view.setUint16(12, entries.length, true);
    let at = codeStart;
    entries.forEach(({ scope, callback, turn, code }, index) => {
      const entry = 16 + index * 12;
      view.setUint16(entry, scope, true);
      view.setUint16(entry + 2, callback, true);
      view.setUint16(entry + 4, turn, true);
      view.setUint32(entry + 8, at, true);
      bytes.set(code, at);
      at += code.length;
    });
    bytes.set(this.#data, at);
    return bytes;
  }

  #callback(name: string): number {
    if (name === "allocate") return ON_ALLOCATE;
    const index = this.#callbacks.findIndex((known) => known === name || known === `proxy_${name}`);
    if (index < 0) throw new ProgramError(`ABI ${this.abi.abiVersion} has no callback ${name}`);
    return index;
  }

  #steps(steps: Steps, where: string): number[] {
    if (!Array.isArray(steps)) throw new ProgramError(`${where}: expected a list of steps`);
    return steps.flatMap((step, index) => this.#step(step, `${where}[${index}]`));
  }

  #step(step: Step, where: string): number[] {
    if (Array.isArray(step)) return this.#call(step as Value[], where);
    if (typeof step === "string") return this.#special(step, true, where);
    const entries = Object.entries(step);
    if (entries.length !== 1) throw new ProgramError(`${where}: a special step has one key`);
    return this.#special(entries[0]![0], entries[0]![1], where);
  }

  #special(name: string, body: unknown, where: string): number[] {
    if (!(name in SPECIAL)) throw new ProgramError(`${where}: there is no step \`${name}\``);
    const code = 0x8000 + SPECIAL[name as keyof typeof SPECIAL];
    const scalar = (value: unknown) => this.#scalar(value as Value, undefined, where);
    switch (name) {
      case "trap":
      case "spin":
        return instruction(code, []);
      case "allocator": {
        const mode = ALLOCATORS[body as keyof typeof ALLOCATORS];
        if (mode === undefined)
          throw new ProgramError(`${where}: there is no allocator \`${String(body)}\``);
        return instruction(code, [literal(mode)]);
      }
      case "set":
        return Object.entries(body as object).flatMap(([slot, value]) =>
          instruction(code, [literal(this.#slot(slot)), scalar(value)]),
        );
      case "repeat": {
        const { times, steps } = body as { times: number; steps: Steps };
        const inner = this.#steps(steps, where);
        return [...instruction(code, [literal(times), literal(inner.length)]), ...inner];
      }
      case "when": {
        const { is, equals, steps } = body as { is: Value; equals: Value; steps: Steps };
        const inner = this.#steps(steps, where);
        return [
          ...instruction(code, [scalar(is), scalar(equals), literal(inner.length)]),
          ...inner,
        ];
      }
      case "poke":
      case "peek":
        return instruction(code, (body as Value[]).map(scalar));
      default:
        return instruction(code, [scalar(body)]);
    }
  }

  #call([name, ...values]: readonly Value[], where: string): number[] {
    const opcode = this.#hostcalls.findIndex(
      (func) => func.name === name || func.name === `proxy_${String(name)}`,
    );
    const func = this.#hostcalls[opcode];
    if (!func)
      throw new ProgramError(
        `${where}: ABI ${this.abi.abiVersion} has no hostcall ${String(name)}`,
      );
    if (values.length > func.arguments.length)
      throw new ProgramError(`${where}: ${func.name} has ${func.arguments.length} arguments`);
    const setup: number[] = [];
    this.#anonymous = ANONYMOUS;
    const operands = new Map<string, Operand>();
    func.arguments.forEach((argument, index) => {
      const made = this.#argument(
        argument,
        values[index],
        func,
        `${where} ${func.name}.${argument.name}`,
        setup,
      );
      for (const [part, operand] of Object.entries(made))
        operands.set(`${argument.name}/${part}`, operand);
    });
    const ordered = func.params.map(({ from, name: param }) => {
      const operand = operands.get(`${from.argument}/${from.part ?? "value"}`);
      if (!operand) throw new ProgramError(`${where}: no value for ${param}`);
      return operand;
    });
    return [...setup, ...instruction(opcode, ordered)];
  }

  #argument(
    argument: AbiArgument,
    value: Value | undefined,
    func: AbiFunction,
    where: string,
    setup: number[],
  ): Record<string, Operand> {
    const isFat = func.params.some(({ from }) => from.argument === argument.name && from.part);
    if (argument.direction === "out") return this.#out(argument, value, isFat, where);
    if (value === undefined) throw new ProgramError(`${where}: missing`);
    if (isIovec(value)) return this.#iovec(value.iovec, isFat, setup);
    if (!isFat) return { value: this.#scalar(value, argument, where) };
    if (typeof value === "string" && /^\$\w+$/.test(value)) {
      const slot = this.#slot(value.slice(1));
      return { data: operand(KIND.slot, slot), size: operand(KIND.slot, slot + 1) };
    }
    if (isRecord(value) && "raw" in value) {
      const [data, size] = value["raw"] as [Value, Value];
      return {
        data: this.#scalar(data, undefined, where),
        size: this.#scalar(size, undefined, where),
      };
    }
    const bytes = bytesOf(value, argument.type, where);
    return { data: this.#text(bytes), size: literal(bytes.length) };
  }

  #out(
    argument: AbiArgument,
    value: Value | undefined,
    isFat: boolean,
    where: string,
  ): Record<string, Operand> {
    if (isRecord(value)) {
      if (!isFat) return { value: this.#scalar(value, undefined, where) };
      const [data, size] = value["raw"] as [Value, Value];
      const slot = this.#place(undefined);
      const place = (part: Value, at: number) =>
        part === null ? operand(KIND.slotAddress, at * 8) : this.#scalar(part, undefined, where);
      return { data: place(data, slot), size: place(size, slot + 1) };
    }
    const slot = this.#place(value);
    if (isFat) return { data: operand(KIND.outData, slot), size: operand(KIND.outSize, slot + 1) };
    const wide = /64|timestamp/.test(argument.type);
    const narrow = /uint8|bool/.test(argument.type);
    return { value: operand(wide ? KIND.out64 : narrow ? KIND.out8 : KIND.out32, slot) };
  }

  #scalar(value: Value, argument: AbiArgument | undefined, where: string): Operand {
    if (typeof value === "number") return literal(value);
    if (typeof value === "boolean") return literal(value ? 1 : 0);
    if (typeof value === "string") {
      if (/^-?\d+$/.test(value)) return { kind: KIND.literal, value: BigInt(value) };
      if (value.startsWith("$")) return operand(KIND.slot, this.#slot(value.slice(1)));
      if (value.startsWith("@")) return operand(KIND.argument, Number(value.slice(1)));
      const named = argument && this.abi.enums[argument.type]?.[value];
      if (named !== undefined) return literal(named);
    }
    if (isRecord(value)) {
      if ("end" in value) return operand(KIND.end, value["end"] as number);
      if ("address" in value) return literal(value["address"] as number);
      if ("scratch" in value) return operand(KIND.scratch, value["scratch"] as number);
      if ("text" in value) return this.#text(bytesOf(value["text"] as Value, "string", where));
      if ("slot" in value)
        return operand(
          KIND.slotAddress,
          this.#slot(value["slot"] as string) * 8 + ((value["offset"] as number) ?? 0),
        );
    }
    throw new ProgramError(
      `${where}: \`${JSON.stringify(value)}\` is no value of ${argument?.type ?? "i32"}`,
    );
  }

  #iovec(texts: readonly Value[], isFat: boolean, setup: number[]): Record<string, Operand> {
    const at = this.#scratch;
    this.#scratch += texts.length * 8;
    texts.forEach((text, index) => {
      const bytes = bytesOf(text, "string", "iovec");
      const store = (offset: number, value: Operand) =>
        setup.push(...instruction(0x8000 + SPECIAL.poke, [operand(KIND.scratch, offset), value]));
      store(at + index * 8, this.#text(bytes));
      store(at + index * 8 + 4, literal(bytes.length));
    });
    return isFat
      ? { data: operand(KIND.scratch, at), size: literal(texts.length) }
      : { value: operand(KIND.scratch, at) };
  }

  #text(bytes: Uint8Array): Operand {
    const key = Buffer.from(bytes).toString("latin1");
    let at = this.#texts.get(key);
    if (at === undefined) {
      at = this.#data.length;
      for (const byte of bytes) this.#data.push(byte);
      this.#texts.set(key, at);
    }
    return operand(KIND.text, at);
  }

  #place(name: Value | undefined): number {
    if (typeof name === "string") return this.#slot(name);
    this.#anonymous += 2;
    return this.#anonymous - 2;
  }

  /** Two places each: a fat result needs both. */
  #slot(name: string): number {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = this.#nextSlot;
      this.#nextSlot += 2;
      if (slot >= ANONYMOUS) throw new ProgramError("a program names at most 40 results");
      this.#slots.set(name, slot);
    }
    return slot;
  }
}

function instruction(opcode: number, operands: readonly Operand[]): number[] {
  const bytes = new Uint8Array(3 + operands.length * 9);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, opcode, true);
  view.setUint8(2, operands.length);
  operands.forEach(({ kind, value }, index) => {
    view.setUint8(3 + index * 9, kind);
    view.setBigInt64(4 + index * 9, BigInt.asIntN(64, value), true);
  });
  return [...bytes];
}

function operand(kind: number, value: number): Operand {
  return { kind, value: BigInt(value) };
}

function literal(value: number): Operand {
  return operand(KIND.literal, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isIovec(value: Value): value is { iovec: Value[] } {
  return isRecord(value) && Array.isArray(value["iovec"]);
}

/** The bytes of a fat argument: text, hexadecimal digits, header pairs, a property path, repeated text. */
export function bytesOf(value: Value, type: string, where: string): Uint8Array {
  if (typeof value === "string") return Buffer.from(value, "utf8");
  if (typeof value === "number") return Buffer.from(String(value));
  if (value === null) return new Uint8Array();
  if (Array.isArray(value)) {
    if (type === "map" || Array.isArray(value[0])) return encodePairs(value as [string, string][]);
    return Buffer.from(value.join("\0"), "utf8");
  }
  if (isRecord(value)) {
    if (typeof value["hex"] === "string")
      return Buffer.from(value["hex"].replaceAll(" ", ""), "hex");
    if (Array.isArray(value["pairs"])) return encodePairs(value["pairs"] as [string, string][]);
    if (Array.isArray(value["repeat"])) {
      const [text, times] = value["repeat"] as [string, number];
      return Buffer.from(text.repeat(times));
    }
    if (Array.isArray(value["concat"]))
      return Buffer.concat(
        (value["concat"] as Value[]).map((part) => bytesOf(part, "string", where)),
      );
    if (typeof value["pairsCount"] === "number")
      return encodePairs(
        Array.from({ length: value["pairsCount"] }, (_, index) => [`k${index}`, "v"]),
      );
    if (type === "map")
      return encodePairs(Object.entries(value).map(([key, text]) => [key, String(text)]));
  }
  throw new ProgramError(`${where}: \`${JSON.stringify(value)}\` is not bytes`);
}

/** ABI serialization of a map: count, sizes, then NUL-terminated names and values. */
export function encodePairs(pairs: readonly (readonly [string, string])[]): Uint8Array {
  const texts = pairs.map(
    ([key, value]) => [Buffer.from(key), Buffer.from(String(value))] as const,
  );
  const head = Buffer.alloc(4 + texts.length * 8);
  head.writeUInt32LE(texts.length, 0);
  texts.forEach(([key, value], index) => {
    head.writeUInt32LE(key.length, 4 + index * 8);
    head.writeUInt32LE(value.length, 8 + index * 8);
  });
  const nul = Buffer.from([0]);
  return Buffer.concat([head, ...texts.flatMap(([key, value]) => [key, nul, value, nul])]);
}
