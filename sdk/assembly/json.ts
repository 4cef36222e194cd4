/**
 * JSON text, through the library `assemblyscript-json` (which the plugin installs). That ends the VM when the text is not
 * JSON; here such a text gives null.
 *
 * ```ts
 * import { parseJsonObject } from "@proxywasm/sdk/json";
 *
 * const config = parseJsonObject(this.configuration.text());
 * if (!config) return false;
 * const header = config.getString("header"); // null: missing, or no string
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

/** Where a text stops being JSON: the index of the first character that does not fit; -1 if it is JSON. */
export function jsonFault(text: string): i32 {
  const scanned = new JsonText(text);
  return scanned.isValid() ? -1 : scanned.position;
}
