/**
 * Hostcalls on header maps.
 *
 * Rules (Envoy):
 * - An unknown map, or one that cannot be reached, is a bad argument; only the list of pairs comes back empty.
 * - In on_log a map that is not there is "not found", and none can be written.
 * - A missing name is "not found", in ABI 0.1.0 an empty value.
 * - Malformed pairs count as none: setting them empties the map.
 * - The size is that of names and values, and is known only of maps that can be written.
 */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { MapType, Status } from "@proxywasm/abi/host/enums";
import { EMPTY } from "../../base/bytes.js";
import type { HeaderMap } from "../http/headers.js";
import { LAST_MAP, mapOf } from "../http/maps.js";
import type { Vm } from "../vm.js";

type HeaderCalls = Pick<
  Hostcalls,
  | "getHeaderMapSize"
  | "getHeaderMapPairs"
  | "setHeaderMapPairs"
  | "getHeaderMapValue"
  | "addHeaderMapValue"
  | "replaceHeaderMapValue"
  | "removeHeaderMapValue"
>;

export function headerCalls(vm: Vm): HeaderCalls {
  const { host } = vm;
  const { profile } = host;

  /** The map for writing; null: say that it is a bad argument. */
  const writable = (type: number): HeaderMap | null => {
    const context = vm.context;
    const map = type > LAST_MAP ? null : mapOf(context, type, true);
    if (map === null) host.diagnosis.mapGone(context, type, true);
    else if (type === MapType.HttpRequestHeaders) context.info?.routeChanged?.();
    return map;
  };

  const wrote = (type: number, map: HeaderMap, key: Uint8Array, value: Uint8Array): void => {
    host.diagnosis.headerValue(vm.context, type, key, value);
    host.diagnosis.headerWritten(vm.context, type, map, key);
  };

  return {
    getHeaderMapValue(type, key, out) {
      const context = vm.context;
      const map = type > LAST_MAP ? null : mapOf(context, type, false);
      if (map === null) {
        if (!host.diagnosis.headerMissing(context, type, key)) {
          host.diagnosis.mapGone(context, type, false);
        }
        if (type > LAST_MAP || !context.inLog) return Status.BadArgument;
        out.value = EMPTY;
        return vm.emptyWhenMissing ? Status.Ok : Status.NotFound;
      }
      const value = map.get(profile.alias(type, key) ?? key);
      if (value !== undefined) {
        out.value = value;
        return Status.Ok;
      }
      host.diagnosis.headerMissing(context, type, key);
      out.value = EMPTY;
      return vm.emptyWhenMissing ? Status.Ok : Status.NotFound;
    },

    addHeaderMapValue(type, key, value) {
      const map = writable(type);
      if (map === null) return Status.BadArgument;
      map.add(profile.alias(type, key) ?? key, value, profile.joined(type));
      wrote(type, map, key, value);
      return Status.Ok;
    },

    replaceHeaderMapValue(type, key, value) {
      const map = writable(type);
      if (map === null) return Status.BadArgument;
      map.set(profile.alias(type, key) ?? key, value);
      wrote(type, map, key, value);
      return Status.Ok;
    },

    removeHeaderMapValue(type, key) {
      const map = writable(type);
      if (map === null) return Status.BadArgument;
      map.remove(profile.alias(type, key) ?? key);
      return Status.Ok;
    },

    getHeaderMapPairs(type, out) {
      const context = vm.context;
      if (type > LAST_MAP) return Status.BadArgument;
      const map = mapOf(context, type, false);
      if (map === null) {
        host.diagnosis.mapGone(context, type, false);
        return profile.missingPairs;
      }
      out.serializedPairs = map.pairs;
      return Status.Ok;
    },

    setHeaderMapPairs(type, pairs) {
      const map = writable(type);
      if (map === null) return Status.BadArgument;
      if (pairs === null && !profile.malformedPairsAreEmpty) return Status.BadArgument;
      map.replaceAll(pairs ?? [], profile.joined(type));
      for (const [key, value] of pairs ?? []) wrote(type, map, key, value);
      return Status.Ok;
    },

    getHeaderMapSize(type, out) {
      const context = vm.context;
      const map = type > LAST_MAP ? null : mapOf(context, type, !profile.sizeOfReadOnlyMaps);
      if (map === null) return Status.BadArgument;
      out.serializedPairsSize = profile.mapSize(map);
      return Status.Ok;
    },
  };
}
