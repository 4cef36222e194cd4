/** Everything that is known about a stream as a tree, for expressions. */
import type { Context } from "../context.js";
import { messageBytes } from "./message-bytes.js";
import { findProperty, GROUPS, ofUpstream, READERS, type Found } from "./properties.js";
import { propertyAt, UNSERIALIZABLE } from "./property-values.js";
import type { PropertyValue } from "./stream-info.js";

export interface PropertyTree {
  readonly variables: Readonly<Record<string, unknown>>;
  /** Those values that are whole groups, and have no bytes. */
  readonly groups: ReadonlySet<object>;
  /** The bytes of those values that are messages; null: they have none. */
  readonly messages: ReadonlyMap<object, Uint8Array | null>;
}

export function propertyTree(context: Context): PropertyTree {
  const variables: Node = {};
  const messages = new Map<object, Uint8Array | null>();
  for (const name of PLUGIN) {
    const found = findProperty(context, [name]);
    if (found !== undefined) variables[name] = inExpressions(found);
  }
  // A plugin's own context knows no stream.
  const groups = context.info === null ? [] : [...GROUPS, ...MORE_GROUPS];
  const given = [context.vm.host.properties, context.info?.properties ?? {}];
  for (const name of groups) variables[name] = {};
  for (const source of given) {
    for (const [name, value] of Object.entries(source)) graft(variables, name.split("."), value);
  }
  for (const name of Object.keys(READERS)) {
    const [group, field] = name.split(".") as [string, string];
    const found = findProperty(context, [group, field]);
    if (found === undefined || found.value === UNSERIALIZABLE) continue;
    graft(variables, [group, field], inExpressions(found));
  }
  if (isNode(variables["xds"])) {
    for (const [field, value] of Object.entries(variables["xds"])) {
      const type = propertyAt(["xds", field])?.message;
      if (type !== undefined && isNode(value))
        messages.set(
          value,
          messageBytes(context.vm.host.messageTypes, type, value as PropertyValue),
        );
    }
  }
  const whole = [...groups, "xds"].map((name) => variables[name]).filter(isNode);
  for (const path of UPSTREAM) {
    if (ofUpstream(context.info, path) === undefined) continue;
    const group = {};
    if (hang(variables, path, group)) whole.push(group);
  }
  return { variables, groups: new Set(whole), messages };
}

type Node = Record<string, unknown>;

/** CEL's integers are 64 bits wide, which JavaScript spells bigint. */
function inExpressions({ value, encoding }: Found): unknown {
  return typeof value === "number" && encoding !== "double" ? BigInt(Math.trunc(value)) : value;
}

/** Lays a value into the tree; what others gave stays as they gave it. */
function graft(tree: Node, path: readonly string[], value: unknown): void {
  const [first, ...rest] = path as [string, ...string[]];
  const old = tree[first];
  if (rest.length > 0) {
    const below: Node = isNode(old) ? { ...old } : {};
    tree[first] = below;
    graft(below, rest, value);
  } else if (isNode(value)) {
    tree[first] = isNode(old) ? { ...old, ...value } : { ...value };
  } else tree[first] = value;
}

/** Lays a group where nothing is yet. */
function hang(tree: Node, path: readonly string[], group: object): boolean {
  const [first, ...rest] = path as [string, ...string[]];
  const old = tree[first];
  if (rest.length > 0) return isNode(old) && hang(old, rest, group);
  if (old !== undefined) return false;
  tree[first] = group;
  return true;
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Uint8Array)
  );
}

const PLUGIN = ["plugin_name", "plugin_root_id", "plugin_vm_id", "connection_id"];
const UPSTREAM = [["upstream_filter_state"], ["xds", "upstream_host_metadata"]];
/** What is there though nothing in it may be known. */
const MORE_GROUPS = ["filter_state"];
