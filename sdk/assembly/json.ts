/**
 * JSON text, through the library `assemblyscript-json` (which the plugin installs). That ends the VM when the text is not
 * JSON; here such a text gives null.
 *
 * ```ts
 * import { parseJsonObject } from "@proxywasm/sdk/json";
 *
 * const config = parseJsonObject(this.configuration.text());
 * if (!config) return false;
 * const header = stringAt(config, "header"); // null: missing, or no string
 * const limit = numberAt(config, "limit", 10); // 10: what to take when it is missing, or no number
 * ```
 *
 * Whole numbers of up to 15 digits are `JSON.Integer`; all others are `JSON.Float`, read by the compiler's `parseFloat`
 * (of asc 0.28 the last digit may differ, and what is above 1e30 is wrong).
 */
import { JSON } from "assemblyscript-json/assembly";
import { JsonText } from "./json-text";

export { JSON };

/** The value that a text stands for; null if it is not JSON, or nested deeper than 64 levels. */
export function parseJson(text: string): JSON.Value | null {
  const scanned = new JsonText(text);
  return scanned.isValid() ? JSON.parse<string>(scanned.forLibrary()) : null;
}

/** As `parseJson`, for a text that must be an object. */
export function parseJsonObject(text: string): JSON.Obj | null {
  const value = parseJson(text);
  return value !== null && value.isObj ? (value as JSON.Obj) : null;
}

/** As `parseJson`, for a text that must be a list. */
export function parseJsonList(text: string): JSON.Arr | null {
  const value = parseJson(text);
  return value !== null && value.isArr ? (value as JSON.Arr) : null;
}

/** The text under `key`; null if it is missing, or no text. */
export function stringAt(object: JSON.Obj | null, key: string): string | null {
  const found = object ? object.getString(key) : null;
  return found ? found.valueOf() : null;
}

/** The number under `key`, whole or not; `missing` if it is missing, or no number. */
export function numberAt(object: JSON.Obj | null, key: string, missing: f64 = NaN): f64 {
  const found = object ? object.get(key) : null;
  if (found !== null && found.isInteger) return <f64>(found as JSON.Integer).valueOf();
  if (found !== null && found.isFloat) return (found as JSON.Float).valueOf();
  return missing;
}

/** True or false under `key`; `missing` if it is missing, or something else. */
export function boolAt(object: JSON.Obj | null, key: string, missing: bool = false): bool {
  const found = object ? object.getBool(key) : null;
  return found ? found.valueOf() : missing;
}

/** Where a text stops being JSON: the index of the first character that does not fit; -1 if it is JSON. */
export function jsonFault(text: string): i32 {
  const scanned = new JsonText(text);
  return scanned.isValid() ? -1 : scanned.position;
}
