/** How maps, paths and values lie in memory: the numbers that no signature says. */
// Generated from spec/ by `npm run generate`: do not edit.

/** Bytes of the number of addresses. */
export const ENVOY_DNS_RESULT_COUNT_BYTES: u32 = 4;

/** Bytes of a time to live, in seconds. */
export const ENVOY_DNS_RESULT_TTL_BYTES: u32 = 4;

/** The byte behind each address. */
export const ENVOY_DNS_RESULT_TERMINATOR: u32 = 0;

/** Bytes in front of a block's entries: size, type and number, four each. */
export const ENVOY_STATS_BLOCK_HEADER_BYTES: u32 = 12;

/** The type of the block of counters. */
export const ENVOY_STATS_COUNTER_BLOCK: u32 = 1;

/** The type of the block of gauges. */
export const ENVOY_STATS_GAUGE_BLOCK: u32 = 2;

/** Bytes of a name's length. */
export const ENVOY_STATS_NAME_SIZE_BYTES: u32 = 4;

/** Values begin at a multiple of this many bytes. */
export const ENVOY_STATS_VALUE_ALIGNMENT: u32 = 8;

/** Bytes of a value, and of a counter's change. */
export const ENVOY_STATS_VALUE_BYTES: u32 = 8;
