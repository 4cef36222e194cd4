/** Explains an enum or one of its values, a property, a layout or a message. */
import {
  block,
  bothSides,
  byVersions,
  lifeOf,
  newest,
  places,
  prose,
  rows,
  type Row,
} from "./text.js";
import type { Manifest } from "../manifest/index.js";
import type { Manifests } from "../manifest/read.js";
import { enumName, propertyName, valueName } from "../names.js";

type Explain = (manifests: Manifests) => string;

/** An enum with all its values, or one value with its phases. */
export function explainEnum(name: string, value?: string): Explain {
  const inOne = ({ enums, enumDetails }: Manifest) => {
    const numbers = enums[name];
    const details = enumDetails[name];
    if (!numbers || !details || (value !== undefined && !(value in numbers))) return undefined;
    return { numbers, details };
  };
  return (manifests) => {
    const uses = byVersions(manifests, inOne);
    const { numbers, details } = newest(uses);
    const where = uses.map((use) => use.where).join(", ");
    if (value === undefined)
      return block([
        `${name}: enum`,
        prose(details.doc),
        rows([
          ["in", where],
          ...Object.entries(numbers).map(([each, number]): Row => [
            each,
            `${number}  ${brief(details.values[each]?.doc)}`,
          ]),
          ...lifeOf(details),
          ...places(manifests, bothSides("enums", enumName(name))),
        ]),
      ]);
    const detail = details.values[value]!;
    return block([
      `${name}.${value} = ${numbers[value]} (${enumName(name)}.${valueName(value)})`,
      prose(detail.doc),
      rows([
        ["in", where],
        ["read in", detail.read?.join(", ") ?? ""],
        ["written in", detail.write?.join(", ") ?? ""],
        ["added in", detail.addAtEnd?.join(", ") ?? ""],
        ...lifeOf(detail),
      ]),
    ]);
  };
}

const brief = (doc: string | undefined): string =>
  doc?.split("\n\n")[0]?.replaceAll("\n", " ") ?? "";

/** A property: its path, encoding, and who can read it when. */
export function explainProperty(path: readonly string[], keyed: boolean): Explain {
  const joined = path.join(".");
  const inOne = ({ properties }: Manifest) =>
    properties.find((each) => each.path.join(".") === joined && each.keyed === keyed);
  return (manifests) => {
    const uses = byVersions(manifests, inOne);
    const item = newest(uses);
    return block([
      `${joined}${keyed ? ".KEY" : ""}: property (${item.group})`,
      prose(item.doc),
      rows([
        ["in", uses.map((use) => use.where).join(", ")],
        ["encoding", item.message ? `${item.encoding} ${item.message}` : item.encoding],
        ["read by", item.scope.join(", ")],
        ["during", item.during.join(", ") || "every callback"],
        ["origin", item.origin],
        ...lifeOf(item),
        ...places(manifests, bothSides("properties", propertyName(path, keyed))),
      ]),
    ]);
  };
}

/** A table of numbers that both sides agree on. */
export function explainLayout(name: string): Explain {
  return (manifests) => {
    const item = newest(byVersions(manifests, ({ layouts }) => layouts[name]));
    const constants = Object.entries(item.constants);
    return block([
      `${name}: layout`,
      prose(item.doc),
      rows(constants.map(([key, { value, doc }]): Row => [key, `${value}  ${brief(doc)}`])),
    ]);
  };
}

/** The payload of a foreign function. */
export function explainMessage(name: string): Explain {
  return (manifests) => {
    const item = newest(byVersions(manifests, ({ messages }) => messages[name]));
    return block([
      `${name}: message`,
      prose(item.doc),
      rows(
        item.fields.map(({ name, number, type, doc }): Row => [
          name,
          `field ${number}: ${type}  ${brief(doc)}`,
        ]),
      ),
    ]);
  };
}
