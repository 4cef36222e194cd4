/** Turns the specification's names into the names that TypeScript and AssemblyScript code uses. */

/** `proxy_get_header_map_value` → `getHeaderMapValue`, `fd_write` → `fdWrite`, `_start` → `start`. */
export function functionName(name: string): string {
  return safe(camel(name.replace(/^proxy_(?!$)/, "")));
}

/** `proxy_buffer_type_t` → `BufferType`, `wasi_errno_t` → `WasiErrno`. */
export function enumName(name: string): string {
  return safe(pascal(name.replace(/^proxy_(?=.)/, "").replace(/(?<=.)_t$/, "")));
}

/** `HTTP_REQUEST_BODY` → `HttpRequestBody`. */
export function valueName(name: string): string {
  const value = pascal(name.toLowerCase());
  return /^\d/.test(value) ? `_${value}` : value;
}

/** `stream_context_id` → `streamContextId`; a word that either language reserves gets a `_`. */
export function paramName(name: string): string {
  return safe(camel(name));
}

/** `proxy_get_header_map_value` → `GetHeaderMapValueOut`: the results of a hostcall. */
export function outName(name: string): string {
  return `${upperFirst(functionName(name))}Out`;
}

/** `request.headers` → `requestHeaders`; with a key of the caller's choice, `requestHeadersAt`. */
export function propertyName(path: readonly string[], keyed: boolean): string {
  const parts = path.map((part) => (/[a-z]/.test(part) ? part : part.toLowerCase()));
  return safe(camel(parts.join("_")) + (keyed ? "At" : ""));
}

/** `serialized_pairs` → `SERIALIZED_PAIRS` and `COUNT_BYTES` → `SERIALIZED_PAIRS_COUNT_BYTES`. */
export function layoutName(layout: string, constant: string): string {
  return `${layout}_${constant}`.toUpperCase();
}

/** `env` → `hostcalls`, `wasi_snapshot_preview1` → `wasi`, `acme_cache` → `acme-cache-hostcalls`. */
export function moduleName(module: string): string {
  // The module's own name is taken: AssemblyScript's raw imports stand in a file of that name.
  const names: Record<string, string> = { env: "hostcalls", wasi_snapshot_preview1: "wasi" };
  return names[module] ?? `${module.replaceAll("_", "-")}-hostcalls`;
}

/** `env` → `Hostcalls`, `wasi_snapshot_preview1` → `WasiHostcalls`, `acme_cache` → `AcmeCacheHostcalls`. */
export function interfaceName(module: string): string {
  const name = pascal(moduleName(module));
  return name.endsWith("Hostcalls") ? name : `${name}Hostcalls`;
}

/** `0.2.1` → `v0_2_1`. */
export const versionSlug = (version: string): string => `v${version.replaceAll(".", "_")}`;

/** `set_envoy_filter_state` → `SetEnvoyFilterState`. */
export function pascal(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map(upperFirst)
    .join("");
}

function camel(name: string): string {
  // A leading underscore is the loader's convention (`_start`), not a word boundary.
  const text = pascal(name);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const safe = (name: string): string =>
  RESERVED.has(name) ? `${name}_` : /^\d/.test(name) ? `_${name}` : name;

/** Words that cannot name a parameter, function or type in strict TypeScript or in AssemblyScript. */
export const RESERVED: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new
  null package private protected public return static super switch this throw true try typeof
  undefined var void while with yield
  abort assert bool changetype clz ctz f32 f64 heap i8 i16 i32 i64 idof inline isize lazy load memory
  nameof offsetof popcnt rotl rotr select sizeof store string trace u8 u16 u32 u64 unchecked
  unmanaged unreachable usize v128 Array Boolean Date Error Function Map Math Number Object Set
  String Symbol Bytes Views`.split(/\s+/),
);
