/** The values that a program is written with, and the bytes that they stand for. */

/** A value of a call: a number, text, an enum value's name, `$slot`, or one of the forms of `README.md`. */
export type Value =
  number | string | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>;

/** A program that cannot be encoded; the message says where. */
export class ProgramError extends Error {}

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

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
