/** Hostcalls on metrics. */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { Status } from "@proxywasm/abi/host/enums";
import type { Vm } from "../vm.js";

type MetricCalls = Pick<
  Hostcalls,
  "defineMetric" | "incrementMetric" | "recordMetric" | "getMetric"
>;

export function metricCalls(vm: Vm): MetricCalls {
  const { metrics, host } = vm;

  return {
    defineMetric(type, name, out) {
      const id = metrics.define(type, name);
      if (id === 0) return Status.BadArgument;
      out.metricId = id;
      return Status.Ok;
    },
    incrementMetric: (id, delta) => metrics.increment(id, delta, host.profile.typedMetricIds),
    recordMetric: (id, value) => metrics.record(id, value, host.profile.counterRecords),
    getMetric(id, out) {
      const value = metrics.get(id, host.profile.typedMetricIds);
      if (typeof value !== "bigint") return value;
      out.value = value;
      return Status.Ok;
    },
  };
}
