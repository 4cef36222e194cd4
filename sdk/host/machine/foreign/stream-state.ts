/** Foreign functions on the stream: filter state, declared properties, the route cache. */
import { Status } from "@proxywasm/abi/host/enums";
import {
  DeclarePropertyArgumentsCodec,
  SetEnvoyFilterStateArgumentsCodec,
} from "@proxywasm/abi/overlays/envoy/host/foreign";
import { bytesOf, textOf } from "../../base/bytes.js";
import { declareState, setProxyState } from "../properties/filter-state.js";
import type { ForeignRegistry } from "./foreign.js";

export function stateFunctions(): ForeignRegistry {
  return {
    set_envoy_filter_state(bytes, context) {
      const args = SetEnvoyFilterStateArgumentsCodec.decode(bytes);
      if (args === null) return { status: Status.BadArgument };
      return { status: setProxyState(context, args.path, bytesOf(args.value)) };
    },
    declare_property(bytes, _effective, running) {
      const args = DeclarePropertyArgumentsCodec.decode(bytes);
      if (args === null) return { status: Status.BadArgument };
      // A type that does not exist is kept as it comes, and means bytes.
      const { name, readonly, type, schema } = args;
      const property = { readOnly: readonly, type, schema: textOf(schema) };
      return { status: declareState(running, name, property) };
    },
    clear_route_cache(_bytes, context) {
      context.info?.routeChanged?.();
      return { status: Status.Ok };
    },
  };
}
