/** Checks that a host file names only sources that it describes, and functions and callbacks that exist. */
import { suggest, type Code, type Diagnostic } from "./diagnostics.js";
import type { Func, HostFile, Spec } from "./model.js";

/** Every unknown name in one `hosts/*.json`. A name that the file itself gives a signature is the host's own. */
export function checkHost(
  { path, value }: HostFile,
  text: string,
  { base, overlays }: Pick<Spec, "base" | "overlays">,
): Diagnostic[] {
  const host = value as Host;
  const abi = [...base.funcs, ...overlays.flatMap((each) => each.abi.funcs)];
  const functions = known("import", host.functions ?? [], abi);
  const callbacks = known("export", host.callbacks ?? [], abi);
  const any = [...functions, ...callbacks, "start section", "memory"];
  const { load, deviations = [] } = host;
  const sources = Object.keys(host.sources ?? {});
  const used = [host.abis, load && [load], host.functions, host.callbacks, deviations]
    .flatMap((rows) => rows ?? [])
    .flatMap((row) => row.source ?? []);
  const exported = [
    ...(load?.allocators ?? []),
    ...(load?.required ?? []),
    ...(load?.needed ?? []),
  ];
  return [
    ...unknown("unknown-source", used, sources, "`sources` does not describe"),
    ...unknown("unknown-function", listed(host.functions), functions, "nothing imports"),
    ...unknown("unknown-callback", listed(host.callbacks), callbacks, "nothing exports"),
    ...unknown("unknown-callback", exported, callbacks, "nothing exports"),
    ...unknown(
      "unknown-function",
      deviations.flatMap((each) => each.about ?? []),
      any,
      "nothing imports or exports",
    ),
  ];

  function unknown(
    code: Code,
    names: readonly string[],
    candidates: readonly string[],
    says: string,
  ): Diagnostic[] {
    return [...new Set(names)]
      .filter((name) => !candidates.includes(name))
      .map((name) => {
        const otherwise =
          code === "unknown-source"
            ? `sources are: ${candidates.join(", ")}`
            : 'declare it in the specification, or give its signature: `{ "NAME": "(i32)->i32" }`';
        const hint = suggest(name, candidates, otherwise);
        return { code, message: `${says} \`${name}\``, at: placeOf(name, code), hint };
      });
  }

  function placeOf(name: string, code: Code) {
    const quoted = JSON.stringify(name);
    const before = code === "unknown-source" ? /"source"\s*:\s*$/ : /[[,:]\s*$/;
    let index = text.indexOf(quoted);
    while (index >= 0 && !before.test(text.slice(0, index)))
      index = text.indexOf(quoted, index + 1);
    const lines = text.slice(0, Math.max(0, index)).split("\n");
    const column = lines.at(-1)!.length + 1;
    return { file: path, line: lines.length, column, length: quoted.length };
  }
}

interface Row {
  readonly names?: "abi" | readonly string[] | Readonly<Record<string, string>>;
  readonly source?: string;
}

/** As much of a host file as names something; the rest is its schema's. */
interface Host {
  readonly sources?: Readonly<Record<string, unknown>>;
  readonly abis?: readonly { readonly source?: string }[];
  readonly load?: Readonly<Record<"allocators" | "required" | "needed", readonly string[]>> & {
    readonly source?: string;
  };
  readonly functions?: readonly Row[];
  readonly callbacks?: readonly Row[];
  readonly deviations?: readonly { readonly about?: readonly string[]; readonly source?: string }[];
}

const listed = (rows: readonly Row[] = []): string[] =>
  rows.flatMap(({ names }) => (Array.isArray(names) ? (names as string[]) : []));

function known(kind: Func["kind"], rows: readonly Row[], abi: readonly Func[]): string[] {
  const own = rows.flatMap(({ names }) =>
    typeof names === "object" && !Array.isArray(names) ? Object.keys(names) : [],
  );
  return [...abi.filter((func) => func.kind === kind).map(({ name }) => name), ...own];
}
