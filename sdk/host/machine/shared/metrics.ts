/**
 * Metrics: statistics of the proxy, and the ids by which one VM names them.
 *
 * Rules:
 * - The two low bits of an id are its type (counter 0, gauge 1, histogram 2); ids step by 4.
 * - Defining a name again gives a new id of the same statistic.
 * - Counters only grow: an increment of 0 or less is refused, and recording on a counter adds.
 * - Histograms can only be recorded.
 * - A gauge may go down; it stays an unsigned 64-bit number.
 */
import { MetricType, Status } from "@proxywasm/abi/host/enums";
import { keyOf } from "../../base/bytes.js";

/** One statistic of the proxy, whoever defined it. */
export interface Metric {
  readonly type: MetricType;
  readonly name: string;
  value: bigint;
  /** What was recorded on a histogram, in order. */
  readonly samples: bigint[];
}

/** All statistics of a host, by type and name. */
export class MetricStore {
  readonly #metrics = new Map<string, Metric>();

  obtain(type: MetricType, name: string): Metric {
    const key = `${type}${name}`;
    let metric = this.#metrics.get(key);
    if (metric === undefined) {
      this.#metrics.set(key, (metric = { type, name, value: 0n, samples: [] }));
    }
    return metric;
  }

  all(): Metric[] {
    return [...this.#metrics.values()];
  }

  find(name: string): Metric | undefined {
    for (const metric of this.#metrics.values()) if (metric.name === name) return metric;
    return undefined;
  }
}

/** The metric ids of one VM. */
export class MetricIds {
  readonly #store: MetricStore;
  readonly #byId = new Map<number, Metric>();
  readonly #next = [STEP, STEP + 1, STEP + 2];

  constructor(store: MetricStore) {
    this.#store = store;
  }

  /** The new id of a statistic, or 0 when there is no such type. */
  define(type: number, name: Uint8Array): number {
    const id = this.#next[type];
    if (id === undefined) return 0;
    this.#next[type] = id + STEP;
    this.#byId.set(id, this.#store.obtain(type as MetricType, keyOf(name)));
    return id;
  }

  /** `typed`: an id of no type that can be counted is a bad argument, whether or not it is known. */
  increment(id: number, offset: bigint, typed = true): Status {
    const type = id & TYPE_MASK;
    const metric = this.#byId.get(id);
    if (!typed && metric === undefined) return Status.NotFound;
    if (type !== MetricType.Counter && type !== MetricType.Gauge) return Status.BadArgument;
    if (metric === undefined) return Status.NotFound;
    if (type === MetricType.Counter && offset <= 0n) return Status.BadArgument;
    metric.value = BigInt.asUintN(64, metric.value + offset);
    return Status.Ok;
  }

  record(id: number, value: bigint, onCounter: "add" | "set" = "add"): Status {
    const metric = this.#byId.get(id);
    if (metric === undefined) return Status.NotFound;
    if (metric.type === MetricType.Counter) {
      metric.value = BigInt.asUintN(64, (onCounter === "add" ? metric.value : 0n) + value);
    } else if (metric.type === MetricType.Gauge) {
      metric.value = value;
    } else {
      metric.value = value;
      metric.samples.push(value);
      if (metric.samples.length > MAX_SAMPLES) metric.samples.shift();
    }
    return Status.Ok;
  }

  /** The value, or the status that says why there is none. */
  get(id: number, typed = true): bigint | Status {
    const type = id & TYPE_MASK;
    if (typed && type !== MetricType.Counter && type !== MetricType.Gauge) {
      return Status.BadArgument;
    }
    return this.#byId.get(id)?.value ?? Status.NotFound;
  }
}

/** Ids keep their type in the two low bits. */
const TYPE_MASK = 3;
const STEP = 4;
/** A histogram that is recorded for ever must not grow for ever. */
const MAX_SAMPLES = 10_000;
