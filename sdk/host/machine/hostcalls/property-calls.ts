/**
 * Hostcalls on properties and foreign functions.
 *
 * Rules (Envoy):
 * - A path is its parts with zero bytes between them; one behind the last is ignored, dots mean nothing.
 * - The empty path cannot be serialized; an unknown one is "not found".
 * - Setting never changes the request: it writes the filter state under `wasm.` plus the path as it came.
 */
import { decodePath } from "@proxywasm/abi/host/codec";
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { Status } from "@proxywasm/abi/host/enums";
import { copyOf, EMPTY, textOf } from "../../base/bytes.js";
import { setState } from "../properties/filter-state.js";
import { findProperty } from "../properties/properties.js";
import { encodeValue } from "../properties/property-values.js";
import type { Vm } from "../vm.js";

type PropertyCalls = Pick<Hostcalls, "getProperty" | "setProperty" | "callForeignFunction">;

export function propertyCalls(vm: Vm): PropertyCalls {
  const { host } = vm;

  return {
    getProperty(path, out) {
      if (path.length === 0) return host.profile.emptyPath;
      const context = vm.context;
      const parts = decodePath(path).map(textOf);
      const found = findProperty(context, parts);
      if (found === undefined) {
        host.diagnosis.propertyMissing(context, parts);
        return Status.NotFound;
      }
      const value = encodeValue(found.value, found.encoding);
      if (value === null) return Status.SerializationFailure;
      out.value = value;
      return Status.Ok;
    },

    setProperty(path, value) {
      const context = vm.context;
      if (context.info === null) return Status.NotFound;
      return setState(context, textOf(path), copyOf(value));
    },

    callForeignFunction(name, argument, out) {
      const called = textOf(name);
      // The registry is a plain record: names that every object has do not count.
      const call = Object.hasOwn(host.foreign, called) ? host.foreign[called] : undefined;
      if (call === undefined) return Status.NotFound;
      const { status, result } = call(copyOf(argument), vm.context, vm.current);
      out.results = result ?? EMPTY;
      return status;
    },
  };
}
