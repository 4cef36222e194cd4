/** Reads its configuration as JSON, and says of any text in a request whether it is JSON and what it holds. */
import { Action, HttpContext, log, PluginContext, registerHttpFilter } from "@proxywasm/sdk";
import {
  boolAt,
  JSON,
  jsonFault,
  numberAt,
  parseJson,
  parseJsonList,
  parseJsonObject,
  stringAt,
} from "@proxywasm/sdk/json";

class Configured extends PluginContext {
  onConfigure(): bool {
    const config = parseJsonObject(this.configuration.text());
    if (!config) {
      log.error("the configuration is no JSON object");
      return false;
    }
    const header = stringAt(config, "header");
    log.info(header ? header : "no header");
    return true;
  }
}

class Read extends HttpContext<Configured> {
  onRequestHeaders(endOfStream: bool): Action {
    this.respond(200).body(this.read(this.request.path, this.request.headers.get("json")!));
    return Action.Pause;
  }

  private read(what: string, text: string): string {
    if (what == "/fault") return jsonFault(text).toString();
    if (what == "/at") {
      const object = parseJsonObject(text);
      const number = numberAt(object, "n", -1).toString();
      const string = stringAt(object, "s");
      return `${string !== null ? "[" + string + "]" : "null"} ${number} ${boolAt(object, "b", true)}`;
    }
    if (what == "/object") return parseJsonObject(text) ? "object" : "null";
    if (what == "/list") return parseJsonList(text) ? "list" : "null";
    const value = parseJson(text);
    return value ? dump(value) : "null";
  }
}

/** Another spelling, in which the test finds each value again: numbers in words of the compiler, texts by their units. */
function dump(value: JSON.Value): string {
  if (value.isNull) return "null";
  if (value.isBool) return value.toString();
  if (value.isInteger || value.isFloat) return '{"n":"' + value.toString() + '"}';
  if (value.isString) return '{"s":[' + units(value.toString()) + "]}";
  if (value.isArr) {
    const items: string[] = [];
    const list = (value as JSON.Arr).valueOf();
    for (let i = 0; i < list.length; ++i) items.push(dump(list[i]));
    return "[" + items.join(",") + "]";
  }
  const object = value as JSON.Obj;
  const keys = object.keys;
  const pairs: string[] = [];
  for (let i = 0; i < keys.length; ++i) {
    pairs.push("[[" + units(keys[i]) + "]," + dump(object.get(keys[i])!) + "]");
  }
  return '{"o":[' + pairs.join(",") + "]}";
}

function units(text: string): string {
  const codes: string[] = [];
  for (let i = 0; i < text.length; ++i) codes.push(text.charCodeAt(i).toString());
  return codes.join(",");
}

registerHttpFilter<Configured, Read>();
