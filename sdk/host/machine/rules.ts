/** The rules that warnings are about, by id: what is wrong, and what to do about it. */

export const RULES = {
  "endless-pause": {
    rule: "a filter that stops at the headers gets neither body nor trailers before it continues",
    remedy:
      "continue in the headers callback and stop in the body callback, or set allow_on_headers_stop_iteration",
  },
  "content-length": {
    rule: "changing a body does not change content-length; peers refuse what does not match",
    remedy: "remove content-length in the headers callback, before the body is changed",
  },
  "two-lengths": {
    rule: "a request with both content-length and transfer-encoding leaves with both, and a server that believes the other one reads a smuggled request; of a response Envoy drops transfer-encoding",
    remedy: "never set transfer-encoding: the proxy frames bodies itself",
  },
  "no-body": {
    rule: "a body can be edited in its own callback only, and a message that ends with its headers has no such callback: nothing happens",
    remedy:
      "edit in the body callback; to give a body to a message that has none, send a local reply",
  },
  "header-value": {
    rule: "CR, LF, NUL and other control characters are not taken out of values: a request or call-out with one is answered with 503; a response is split at CR and LF, so that whoever chose the value writes headers too",
    remedy: "take them out, or encode the value, before it is set",
  },
  status: {
    rule: "the status of a response is not checked: what is outside 200 to 599 goes out as it is, and clients hang or break; what is no number becomes 502",
    remedy: "give a final status, 200 to 599",
  },
  "map-gone": {
    rule: "headers can be reached only in their own callback, while it holds them, and for reading in on_log",
    remedy: "read what is needed in the headers callback and keep it in the stream context",
  },
  "wrong-map": {
    rule: "requests and responses have maps of their own, and there is none of the response before it comes",
    remedy: "take the other message's map, in a callback of that message",
  },
  "xds-only": {
    rule: "this property is not found under its old name; it exists under `xds`",
    remedy: "ask for the path below `xds`",
  },
  "call-headers": {
    rule: "a call-out needs :method, :path and :authority, a known cluster and a timeout below 2^31 ms",
    remedy: "add the missing pseudo-headers, or define the cluster",
  },
  "reply-too-late": {
    rule: "a local reply after the response headers have left resets the stream",
    remedy: "reply in the request callbacks or in the response headers callback",
  },
  "sizes-twice": {
    rule: "after stopping with the body buffered, the size told is that of everything held, not of the new chunk",
    remedy: "read from 0 to the size told, or count only while the previous callback continued",
  },
  "dead-stream": {
    rule: "an answer comes to the plugin context; the stream that asked may be gone by then",
    remedy: "check that the stream is still there before acting on it, and cancel nothing twice",
  },
  "shared-data-grows": {
    rule: "shared data never loses a key: no hostcall removes one, and they outlive the VM that wrote them",
    remedy: "use keys from a fixed set, such as slots by hash, and never one per client or request",
  },
} as const;
export type RuleId = keyof typeof RULES;

export interface Warning {
  readonly id: RuleId;
  readonly rule: string;
  readonly remedy: string;
  /** What happened, here. */
  readonly message: string;
  readonly contextId: number;
  readonly plugin: string;
  readonly callback: string;
}
