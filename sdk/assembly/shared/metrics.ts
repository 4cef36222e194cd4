/**
 * Counters, gauges and histograms of the proxy's statistics.
 *
 * Labels are part of the name, as Envoy wants them: `new Counter("hits").label("route", "a")` is the statistic
 * `wasmcustom.hits_route=a`. A row of `stats_config.stats_tags` in the bootstrap, `{ tag_name: route, regex:
 * "(_route=([^_]+))" }`, makes a tag of it, which Prometheus reads as `hits{route="a"}`.
 */
import { MetricType, Status } from "@proxywasm/abi/assembly/enums";
import {
  defineMetric,
  DefineMetricOut,
  getMetric,
  GetMetricOut,
  incrementMetric,
  recordMetric,
} from "@proxywasm/abi/assembly/hostcalls";
import { Now } from "../core/callback";
import { Arguments } from "../core/text";
import { log } from "../log";

/** A metric of any kind. The host hears of it when it is first used, so one that only has labels shows no total of its own. */
abstract class Metric {
  private __id: u32 = 0;
  private __defined: bool = false;
  /** Those with one label more; kept, since the host gives a new number each time it is asked. */
  private __labelled: Map<string, Metric> | null = null;

  constructor(
    /** Its whole name, with labels. */
    readonly name: string,
    private readonly __type: MetricType,
  ) {}

  /** The metric whose name has this label behind it. */
  protected __child(label: string, value: string): Metric {
    let known = this.__labelled;
    if (!known) {
      known = new Map<string, Metric>();
      this.__labelled = known;
    }
    const tail = "_" + label + "=" + value;
    if (known.has(tail)) return known.get(tail);
    const made = this.__named(this.name + tail);
    known.set(tail, made);
    return made;
  }

  /** Another metric of the same kind. */
  protected abstract __named(name: string): Metric;

  /** Whether the host knows the metric; tells it the first time. */
  protected __ready(): bool {
    if (this.__defined) return true;
    Now.status = defineMetric(this.__type, Arguments.first(this.name));
    if (Now.status != Status.Ok) return false;
    this.__id = DefineMetricOut.metricId;
    this.__defined = true;
    return true;
  }

  protected __change(delta: i64): void {
    if (this.__ready()) Now.status = incrementMetric(this.__id, delta);
  }

  protected __put(value: u64): void {
    if (this.__ready()) Now.status = recordMetric(this.__id, value);
  }

  protected __present(): u64 {
    if (!this.__ready()) return 0;
    Now.status = getMetric(this.__id);
    return GetMetricOut.value;
  }
}

/** A number that only grows. All threads of the proxy count into one. */
export class Counter extends Metric {
  private __warned: bool = false;

  constructor(name: string) {
    super(name, MetricType.Counter);
  }

  /** This counter for one value of a label. Each value is a statistic that the proxy keeps for ever. */
  label(name: string, value: string): Counter {
    return this.__child(name, value) as Counter;
  }

  /** Counts `by` more. */
  increment(by: i64 = 1): void {
    if (by < 0) return this.__refuse();
    this.__change(by);
  }

  /** What was counted so far. */
  get value(): u64 {
    return this.__present();
  }

  protected __named(name: string): Metric {
    return new Counter(name);
  }

  private __refuse(): void {
    Now.status = Status.BadArgument;
    if (this.__warned) return;
    this.__warned = true;
    log.error("counter " + this.name + " cannot go down, so the call was ignored: use a Gauge");
  }
}

/** A number that goes up and down. All threads of the proxy change the same. */
export class Gauge extends Metric {
  constructor(name: string) {
    super(name, MetricType.Gauge);
  }

  /** This gauge for one value of a label. Each value is a statistic that the proxy keeps for ever. */
  label(name: string, value: string): Gauge {
    return this.__child(name, value) as Gauge;
  }

  /** Changes it by `delta`, up or down. */
  add(delta: i64): void {
    this.__change(delta);
  }

  /** The present number. */
  get value(): u64 {
    return this.__present();
  }
  set value(value: u64) {
    this.__put(value);
  }

  protected __named(name: string): Metric {
    return new Gauge(name);
  }
}

/** The distribution of many numbers, such as milliseconds or bytes. It can only be read through the proxy. */
export class Histogram extends Metric {
  constructor(name: string) {
    super(name, MetricType.Histogram);
  }

  /** This histogram for one value of a label. Each value is a statistic that the proxy keeps for ever. */
  label(name: string, value: string): Histogram {
    return this.__child(name, value) as Histogram;
  }

  /** Adds a number. */
  record(value: u64): void {
    this.__put(value);
  }

  protected __named(name: string): Metric {
    return new Histogram(name);
  }
}
