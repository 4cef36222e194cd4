/**
 * Actions: what a callback's return value makes of a stream.
 *
 * Rules:
 * - A value above the largest known one counts as the largest.
 * - While a local reply is on its way, the stream stops whatever was returned.
 * - Stopping at the headers stops the body and trailers too, unless the plugin's configuration allows the finer
 *   meaning (body callbacks go on).
 */

/** What a filter does to the flow; the machine's own numbers, not the ABI's. */
export const Flow = {
  Continue: 0,
  /** Hold the headers, go on calling for the body. */
  StopIteration: 1,
  /** Hold everything, call for nothing. */
  StopAll: 2,
  /** Hold the body; the next callback sees all of it. */
  Buffer: 3,
  /** Hold the body; the next callback sees its own chunk. */
  Watermark: 4,
  /** Drop the chunk. */
  NoBuffer: 5,
  /** As StopAll, with a limit on what is held. */
  StopAllBuffer: 6,
} as const;
export type Flow = (typeof Flow)[keyof typeof Flow];

/** How a profile reads return values. */
export interface ActionRules {
  headers(raw: number, allowStopIteration: boolean): Flow;
  data(raw: number): Flow;
  trailers(raw: number): Flow;
  /** Of the callbacks of a TCP stream: continue, or hold what came. */
  connection(raw: number): Flow;
}
