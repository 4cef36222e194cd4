/** Finds the name that somebody probably meant. */

/** The nearest of `names`, or null when none is near; ties go to the first. */
export function similar(name: string, candidates: Iterable<string>): string | null {
  const names = [...candidates];
  let best: string | null = null;
  let least = Math.floor(Math.max(2, name.length / 4)) + 1;
  for (const candidate of names) {
    const away = distance(name, candidate, least);
    if (away < least) [best, least] = [candidate, away];
  }
  return best ?? oneWordAway(name, names);
}

/** A whole word too many or too few is a likely mistake, however long the word. */
function oneWordAway(name: string, names: Iterable<string>): string | null {
  if (name.length > LONGEST) return null;
  const words = name.split("_");
  for (const candidate of names) {
    const others = candidate.split("_");
    const [long, short] = others.length > words.length ? [others, words] : [words, others];
    if (long.length !== short.length + 1 || short.length < 2) continue;
    const at = long.findIndex((word, index) => word !== short[index]);
    if (long.slice(at + 1).join("_") === short.slice(at).join("_")) return candidate;
  }
  return null;
}

/** Edits (insert, delete, replace, swap of neighbours) between two names; gives up at `limit`. */
export function distance(a: string, b: string, limit: number): number {
  // A name in a hostile module may be a megabyte long.
  if (Math.abs(a.length - b.length) >= limit || a.length > LONGEST) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit) return limit;
    [before, above] = [above, row];
  }
  return Math.min(above[b.length]!, limit);
}

const LONGEST = 120;
