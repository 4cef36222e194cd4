/** Turns a case's program into the bytes that the probe runs; `README.md` describes both forms. */
import { callbacksOf, hostcallsOf, type Abi, type AbiFunction } from "./abi.js";
import { literal, Operands, type Operand } from "./operands.js";
import { ProgramError, type Value } from "./value.js";

export type { Value };
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
const ON_ALLOCATE = 255;

class Encoder {
  readonly #hostcalls: readonly AbiFunction[];
  readonly #callbacks: readonly string[];
  readonly #operands: Operands;

  constructor(readonly abi: Abi) {
    this.#hostcalls = hostcallsOf(abi);
    this.#callbacks = callbacksOf(abi).map(({ name }) => name);
    this.#operands = new Operands(abi);
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
    const bytes = new Uint8Array(codeStart + codeSize + this.#operands.data.length);
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
    bytes.set(this.#operands.data, at);
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
    const scalar = (value: unknown) => this.#operands.scalar(value as Value, undefined, where);
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
          instruction(code, [literal(this.#operands.slot(slot)), scalar(value)]),
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
    const { operands, pokes } = this.#operands.ofCall(func, values, where);
    return [
      ...pokes.flatMap((poke) => instruction(0x8000 + SPECIAL.poke, poke)),
      ...instruction(opcode, operands),
    ];
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
