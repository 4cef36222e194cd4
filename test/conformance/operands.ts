/** Turns the values of a step into operands: where the probe finds an argument, and where it puts a result. */
import type { Abi, AbiArgument, AbiFunction } from "./abi.js";
import { bytesOf, isRecord, ProgramError, type Value } from "./value.js";

/** What one core WebAssembly parameter gets: a number, or a place that the probe reads at the call. */
export interface Operand {
  readonly kind: number;
  readonly value: bigint;
}

/** The operands of a call, in the order of its parameters. */
export interface CallOperands {
  readonly operands: readonly Operand[];
  /** Address and value of each word that has to be written before the call. */
  readonly pokes: readonly (readonly [Operand, Operand])[];
}

/** Gives the values of one program their places: texts, named results and scratch memory. */
export class Operands {
  readonly #data: number[] = [];
  readonly #texts = new Map<string, number>();
  readonly #slots = new Map<string, number>();
  #scratch = 1024;
  #nextSlot = 0;
  #anonymous = ANONYMOUS;

  constructor(readonly abi: Abi) {}

  /** The texts of the program so far, one after the other. */
  get data(): readonly number[] {
    return this.#data;
  }

  /** The operands of a hostcall with these values for its arguments. */
  ofCall(func: AbiFunction, values: readonly Value[], where: string): CallOperands {
    if (values.length > func.arguments.length)
      throw new ProgramError(`${where}: ${func.name} has ${func.arguments.length} arguments`);
    const pokes: [Operand, Operand][] = [];
    this.#anonymous = ANONYMOUS;
    const operands = new Map<string, Operand>();
    func.arguments.forEach((argument, index) => {
      const made = this.#argument(
        argument,
        values[index],
        func,
        `${where} ${func.name}.${argument.name}`,
        pokes,
      );
      for (const [part, operand] of Object.entries(made))
        operands.set(`${argument.name}/${part}`, operand);
    });
    const ordered = func.params.map(({ from, name: param }) => {
      const operand = operands.get(`${from.argument}/${from.part ?? "value"}`);
      if (!operand) throw new ProgramError(`${where}: no value for ${param}`);
      return operand;
    });
    return { operands: ordered, pokes };
  }

  /** A value of one word; `argument` is what it is for, where an enum value's name may stand. */
  scalar(value: Value, argument: AbiArgument | undefined, where: string): Operand {
    if (typeof value === "number") return literal(value);
    if (typeof value === "boolean") return literal(value ? 1 : 0);
    if (typeof value === "string") {
      if (/^-?\d+$/.test(value)) return { kind: KIND.literal, value: BigInt(value) };
      if (value.startsWith("$")) return operand(KIND.slot, this.slot(value.slice(1)));
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
          this.slot(value["slot"] as string) * 8 + ((value["offset"] as number) ?? 0),
        );
    }
    throw new ProgramError(
      `${where}: \`${JSON.stringify(value)}\` is no value of ${argument?.type ?? "i32"}`,
    );
  }

  /** The place of a named result: two words, since a fat result needs both. */
  slot(name: string): number {
    let slot = this.#slots.get(name);
    if (slot === undefined) {
      slot = this.#nextSlot;
      this.#nextSlot += 2;
      if (slot >= ANONYMOUS) throw new ProgramError("a program names at most 40 results");
      this.#slots.set(name, slot);
    }
    return slot;
  }

  #argument(
    argument: AbiArgument,
    value: Value | undefined,
    func: AbiFunction,
    where: string,
    pokes: [Operand, Operand][],
  ): Record<string, Operand> {
    const isFat = func.params.some(({ from }) => from.argument === argument.name && from.part);
    if (argument.direction === "out") return this.#out(argument, value, isFat, where);
    if (value === undefined) throw new ProgramError(`${where}: missing`);
    if (isIovec(value)) return this.#iovec(value.iovec, isFat, pokes);
    if (!isFat) return { value: this.scalar(value, argument, where) };
    if (typeof value === "string" && /^\$\w+$/.test(value)) {
      const slot = this.slot(value.slice(1));
      return { data: operand(KIND.slot, slot), size: operand(KIND.slot, slot + 1) };
    }
    if (isRecord(value) && "raw" in value) {
      const [data, size] = value["raw"] as [Value, Value];
      return {
        data: this.scalar(data, undefined, where),
        size: this.scalar(size, undefined, where),
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
      if (!isFat) return { value: this.scalar(value, undefined, where) };
      const [data, size] = value["raw"] as [Value, Value];
      const slot = this.#place(undefined);
      const place = (part: Value, at: number) =>
        part === null ? operand(KIND.slotAddress, at * 8) : this.scalar(part, undefined, where);
      return { data: place(data, slot), size: place(size, slot + 1) };
    }
    const slot = this.#place(value);
    if (isFat) return { data: operand(KIND.outData, slot), size: operand(KIND.outSize, slot + 1) };
    const wide = /64|timestamp/.test(argument.type);
    const narrow = /uint8|bool/.test(argument.type);
    return { value: operand(wide ? KIND.out64 : narrow ? KIND.out8 : KIND.out32, slot) };
  }

  #iovec(
    texts: readonly Value[],
    isFat: boolean,
    pokes: [Operand, Operand][],
  ): Record<string, Operand> {
    const at = this.#scratch;
    this.#scratch += texts.length * 8;
    texts.forEach((text, index) => {
      const bytes = bytesOf(text, "string", "iovec");
      const store = (offset: number, value: Operand) =>
        pokes.push([operand(KIND.scratch, offset), value]);
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
    if (typeof name === "string") return this.slot(name);
    this.#anonymous += 2;
    return this.#anonymous - 2;
  }
}

/** A number that the program carries itself. */
export function literal(value: number): Operand {
  return operand(KIND.literal, value);
}

function operand(kind: number, value: number): Operand {
  return { kind, value: BigInt(value) };
}

function isIovec(value: Value): value is { iovec: Value[] } {
  return isRecord(value) && Array.isArray(value["iovec"]);
}

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
/** Results that nobody names share the places from here on, anew in every call. */
const ANONYMOUS = 80;
