/**
 * The snapshot of statistics that a sink gets.
 *
 * Rules (Envoy):
 * - A block of counters, then one of gauges: size, type, count, then the entries.
 * - An entry is its name's size, the name, padding to 8 bytes, the value; a counter's change since the last flush.
 */
import { MetricType } from "@proxywasm/abi/host/enums";
import {
  ENVOY_STATS_BLOCK_HEADER_BYTES,
  ENVOY_STATS_COUNTER_BLOCK,
  ENVOY_STATS_GAUGE_BLOCK,
  ENVOY_STATS_NAME_SIZE_BYTES,
  ENVOY_STATS_VALUE_ALIGNMENT,
  ENVOY_STATS_VALUE_BYTES,
} from "@proxywasm/abi/overlays/envoy/host/layouts";
import { bytesOf, concat } from "../../base/bytes.js";
import type { Metric, MetricStore } from "./metrics.js";

export class Stats {
  private readonly told = new Map<Metric, bigint>();

  /** All counters and gauges, and how much each counter grew since the last snapshot. */
  snapshot(store: MetricStore): Uint8Array {
    const of = (type: MetricType): Metric[] => store.all().filter((each) => each.type === type);
    const counters = of(MetricType.Counter).map((metric) => {
      const change = metric.value - (this.told.get(metric) ?? 0n);
      this.told.set(metric, metric.value);
      return entry(metric.name, [metric.value, change]);
    });
    const gauges = of(MetricType.Gauge).map((metric) => entry(metric.name, [metric.value]));
    return concat([
      block(ENVOY_STATS_COUNTER_BLOCK, counters),
      block(ENVOY_STATS_GAUGE_BLOCK, gauges),
    ]);
  }
}

function block(type: number, entries: readonly ((at: number) => Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [new Uint8Array(ENVOY_STATS_BLOCK_HEADER_BYTES)];
  let size = ENVOY_STATS_BLOCK_HEADER_BYTES;
  for (const make of entries) {
    const part = make(size);
    parts.push(part);
    size += part.length;
  }
  const head = new DataView(parts[0]!.buffer);
  head.setUint32(0, size, true);
  head.setUint32(4, type, true);
  head.setUint32(8, entries.length, true);
  return concat(parts);
}

/** An entry whose padding depends on where it stands in its block. */
function entry(name: string, values: readonly bigint[]): (at: number) => Uint8Array {
  const text = bytesOf(name);
  return (at) => {
    const before = ENVOY_STATS_NAME_SIZE_BYTES + text.length;
    const padding = -(at + before) & (ENVOY_STATS_VALUE_ALIGNMENT - 1);
    const bytes = new Uint8Array(before + padding + values.length * ENVOY_STATS_VALUE_BYTES);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, text.length, true);
    bytes.set(text, ENVOY_STATS_NAME_SIZE_BYTES);
    values.forEach((value, i) => {
      view.setBigUint64(before + padding + i * ENVOY_STATS_VALUE_BYTES, value, true);
    });
    return bytes;
  };
}
