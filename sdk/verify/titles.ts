/** Writes the titles of hosts for people: versions of one host that stand side by side are one entry. */

/** `Envoy 1.38, Envoy 1.37, Kong` becomes `Envoy 1.38, 1.37, Kong`. */
export function joinTitles(titles: readonly string[]): string {
  return titles
    .map((title, index) => {
      const version = VERSIONED.exec(title);
      const before = VERSIONED.exec(titles[index - 1] ?? "");
      return version && version[1] === before?.[1] ? version[2] : title;
    })
    .join(", ");
}

/** `Envoy 1.36–1.38` for versions that follow each other, ascending. */
export function spanTitle(title: string, versions: readonly string[]): string {
  const [first = "", last = ""] = [versions[0], versions.at(-1)];
  if (first === "") return title;
  return `${title} ${first}${last === first ? "" : `–${last}`}`;
}

const VERSIONED = /^(.*) (\d+(?:\.\d+)*)$/;
