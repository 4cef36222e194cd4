/** Passes over a constant expression: the initial value of a global, the offset of a segment. */
import type { Cursor } from "./cursor.js";
import { heapType } from "./valuetypes.js";

/** Ends after the expression's `end`. There is no nesting in constant expressions, so no stack either. */
export function skipExpression(cursor: Cursor): void {
  for (;;) {
    const start = cursor.at;
    const opcode = cursor.byte();
    if (opcode === END) return;
    const skip = OPERANDS[opcode];
    if (!skip) {
      const message = `0x${opcode.toString(16)} may not stand in a constant expression`;
      cursor.fail("bad-expression", message, start);
    }
    skip(cursor);
  }
}

type Skip = (cursor: Cursor) => void;

const none: Skip = () => {};
const index: Skip = (cursor) => void cursor.u32();

/** How to pass over the operands of each opcode that is allowed. */
const OPERANDS: Readonly<Record<number, Skip>> = {
  0x23: index, // global.get
  0x41: (cursor) => cursor.skipLeb(5), // i32.const
  0x42: (cursor) => cursor.skipLeb(10), // i64.const
  0x43: (cursor) => cursor.skip(4), // f32.const
  0x44: (cursor) => cursor.skip(8), // f64.const
  0x6a: none, // i32.add, sub, mul; then the same of i64: extended constant expressions
  0x6b: none,
  0x6c: none,
  0x7c: none,
  0x7d: none,
  0x7e: none,
  0xd0: (cursor) => void heapType(cursor), // ref.null
  0xd2: index, // ref.func
  0xfb: (cursor) => prefixed(cursor, GC_OPERANDS),
  0xfd: (cursor) => prefixed(cursor, SIMD_OPERANDS),
};

const GC_OPERANDS: Readonly<Record<number, Skip>> = {
  0: index, // struct.new
  1: index, // struct.new_default
  6: index, // array.new
  7: index, // array.new_default
  8: (cursor) => (index(cursor), index(cursor)), // array.new_fixed
  26: none, // any.convert_extern
  27: none, // extern.convert_any
  28: none, // ref.i31
};

const SIMD_OPERANDS: Readonly<Record<number, Skip>> = {
  12: (cursor) => cursor.skip(16), // v128.const
};

function prefixed(cursor: Cursor, operands: Readonly<Record<number, Skip>>): void {
  const start = cursor.at - 1;
  const opcode = cursor.u32();
  const skip = operands[opcode];
  if (!skip) {
    cursor.fail("bad-expression", `opcode ${opcode} may not stand in a constant expression`, start);
  }
  skip(cursor);
}

const END = 0x0b;
