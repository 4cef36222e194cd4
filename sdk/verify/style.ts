/** Colours for terminals, and their absence elsewhere. */

export type Paint = Readonly<
  Record<"bold" | "dim" | "red" | "green" | "yellow" | "blue", (text: string) => string>
>;

const none = (text: string): string => text;

export const plain: Paint = {
  bold: none,
  dim: none,
  red: none,
  green: none,
  yellow: none,
  blue: none,
};

export const coloured: Paint = {
  bold: escape(1, 22),
  dim: escape(2, 22),
  red: escape(31, 39),
  green: escape(32, 39),
  yellow: escape(33, 39),
  blue: escape(34, 39),
};

/** Colours on a terminal only; `NO_COLOR` and `FORCE_COLOR` as everywhere. */
export function paintFor(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  if (env["NO_COLOR"]) return plain;
  if (env["FORCE_COLOR"]) return coloured;
  return isTerminal ? coloured : plain;
}

function escape(on: number, off: number): (text: string) => string {
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
