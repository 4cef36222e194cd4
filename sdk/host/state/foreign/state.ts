/** Foreign functions on the stream: filter state, declared properties, the route cache. */
import { Status } from "@proxywasm/abi/host/enums";
import {
  DeclarePropertyArgumentsCodec,
  SetEnvoyFilterStateArgumentsCodec,
} from "@proxywasm/abi/overlays/envoy/host/foreign";
import { EnvoyPropertyType } from "@proxywasm/abi/overlays/envoy/host/enums";
import { bytesOf } from "../bytes.js";
import { declareState, setProxyState } from "../filter-state.js";
import type { ForeignRegistry } from "../foreign.js";

export function stateFunctions(): ForeignRegistry {
  return {
    set_envoy_filter_state(bytes, context) {
      const args = SetEnvoyFilterStateArgumentsCodec.decode(bytes);
      if (args === null) return { status: Status.BadArgument };
      return { status: setProxyState(context, args.path, bytesOf(args.value)) };
    },
    declare_property(bytes, context) {
      const args = DeclarePropertyArgumentsCodec.decode(bytes);
      if (args === null || !PROPERTY_TYPES.has(args.type)) return { status: Status.BadArgument };
      return { status: declareState(context, args.name, args.readonly, args.type) };
    },
    clear_route_cache(_bytes, context) {
      context.info?.routeChanged?.();
      return { status: Status.Ok };
    },
  };
}

const PROPERTY_TYPES: ReadonlySet<number> = new Set(Object.values(EnvoyPropertyType));
