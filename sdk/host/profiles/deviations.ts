/** Where Envoy and the text of the specification differ: each with its evidence, each tested both ways. */
import type { Deviation } from "./profile.js";

const TEXT = "ABI 0.2.1";
const MEASURED = "Envoy 1.36 and 1.40, measured";

export const DEVIATIONS: readonly Deviation[] = [
  {
    id: "stop-at-headers",
    sentence:
      "Pausing at the headers stops body and trailers too on Envoy; the text goes on with the body callback.",
    evidence: `${MEASURED}; ${TEXT}, HTTP streams`,
  },
  {
    id: "finer-actions",
    sentence:
      "Envoy reads actions 2 to 4 of header callbacks and 2 to 3 of body callbacks; the text knows 0 and 1.",
    evidence: `${MEASURED}; ${TEXT}, types`,
  },
  {
    id: "end-order",
    sentence: "HTTP streams end with log, done, delete on Envoy; the text has done before log.",
    evidence: `${MEASURED}; ${TEXT}, context lifecycle`,
  },
  {
    id: "stream-done",
    sentence:
      "Envoy deletes a stream's context whatever on_done returned; by the text 0 puts it off until proxy_done.",
    evidence: `${MEASURED}; ${TEXT}, context lifecycle`,
  },
  {
    id: "pairs-of-missing-map",
    sentence:
      "The pairs of a map that cannot be reached are empty on Envoy; by the text that is a bad argument.",
    evidence: `${MEASURED}; ${TEXT}, HTTP fields`,
  },
  {
    id: "malformed-pairs",
    sentence: "Setting malformed pairs empties the map on Envoy; the text allows refusing them.",
    evidence: `${MEASURED}; ${TEXT}, serialization`,
  },
  {
    id: "map-size",
    sentence:
      "Envoy's map size is that of names and values, of writable maps only; by the text it is the serialized size.",
    evidence: `${MEASURED}; ${TEXT}, HTTP fields`,
  },
  {
    id: "joined-names",
    sentence: "Envoy joins a second value of one-value headers with a comma; the text adds it.",
    evidence: "Envoy 1.36 source, header map; ABI 0.2.1, HTTP fields",
  },
  {
    id: "read-past-end",
    sentence:
      "Reading behind a buffer's end gives nothing on Envoy; by the text that, and a range beyond 4 GiB, is a bad argument.",
    evidence: `${MEASURED}; ${TEXT}, buffers`,
  },
  {
    id: "write-inside",
    sentence: "Envoy refuses writing inside a buffer; by the text any place can be replaced.",
    evidence: `${MEASURED}; ${TEXT}, buffers`,
  },
  {
    id: "vm-configuration",
    sentence:
      "Envoy gives the VM's configuration at any time; by the text it is there in on_vm_start.",
    evidence: `${MEASURED}; ${TEXT}, buffers`,
  },
  {
    id: "counter-record",
    sentence: "Recording on a counter adds on Envoy; by the text it sets the value.",
    evidence: `${MEASURED}; ${TEXT}, metrics`,
  },
  {
    id: "failed-results",
    sentence:
      "Envoy writes the id 0 of a refused call-out and the results of a failed foreign function; by the text failed calls write nothing.",
    evidence: `${MEASURED}; ${TEXT}`,
  },
  {
    id: "acts-first",
    sentence:
      "Envoy acts, and then finds that a result cannot be written (call-outs excepted); by the text a failed call does nothing.",
    evidence: `${MEASURED}; ${TEXT}`,
  },
  {
    id: "host-is-authority",
    sentence:
      "The request header host is :authority on Envoy; in the text it is a name like any other.",
    evidence: `${MEASURED}; ${TEXT}, HTTP fields`,
  },
  {
    id: "replaced-reply",
    sentence:
      "A reply from its own response headers callback replaces a local reply, whose body callback still runs on Envoy if the request has ended; by the text only the new reply counts.",
    evidence: `${MEASURED}; ${TEXT}, HTTP streams`,
  },
  {
    id: "continued-response",
    sentence:
      "Continuing a response inside its headers callback without pausing breaks it on Envoy; by the text it is no error.",
    evidence: `${MEASURED}; ${TEXT}, HTTP streams`,
  },
  {
    id: "call-data",
    sentence:
      "Outside of a call from the host its arguments read as the last buffer looked at on Envoy; by the text there are none.",
    evidence: `${MEASURED}; ${TEXT}, buffers`,
  },
  {
    id: "old-wasi",
    sentence:
      "Envoy offers the module wasi_unstable too; the text knows wasi_snapshot_preview1 only.",
    evidence: `${MEASURED}; ${TEXT}, WASI`,
  },
  {
    id: "call-headers",
    sentence: "Envoy adds headers of its own to call-outs; the text sends what the plugin gave.",
    evidence: `${MEASURED}; ${TEXT}, HTTP calls`,
  },
  {
    id: "absent-buffers",
    sentence:
      "Buffers that a callback does not have read as empty on Envoy; by the text they are not found.",
    evidence: `${MEASURED}; ${TEXT}, buffers`,
  },
  {
    id: "buffers-of-0-1-0",
    sentence:
      "A plugin of ABI 0.1.0 reads the configuration's buffers on Envoy; its text does not know them.",
    evidence: `${MEASURED}; ABI 0.1.0, types`,
  },
  {
    id: "logged-maps",
    sentence:
      "In on_log Envoy shows no request trailers, and misses maps that have nothing in them; by the text on_log reads all four.",
    evidence: `${MEASURED}; ${TEXT}, HTTP fields`,
  },
  {
    id: "held-maps",
    sentence:
      "A map whose callback did not continue can be read and written until the end on Envoy; by the text on_log reads, and that is all.",
    evidence: `${MEASURED}; ${TEXT}, HTTP fields`,
  },
  {
    id: "plugin-log",
    sentence:
      "Envoy calls on_log for streams only; in the text every context is logged before it is deleted.",
    evidence: `${MEASURED}; ${TEXT}, context lifecycle`,
  },
  {
    id: "last-plugin",
    sentence:
      "A VM whose only plugin puts its end off ends at once on Envoy; by the text the host waits for proxy_done.",
    evidence: `${MEASURED}; ${TEXT}, context lifecycle`,
  },
  {
    id: "context-zero",
    sentence: "On Envoy 0 stands for the VM's context; in the text it is no context.",
    evidence: `${MEASURED}; ${TEXT}, context lifecycle`,
  },
  {
    id: "vm-start",
    sentence:
      "Envoy calls on_vm_start for every plugin of a VM; in the text it comes when the VM starts.",
    evidence: `${MEASURED}; ${TEXT}, configuration`,
  },
  {
    id: "allocator-order",
    sentence:
      "Of two allocators Envoy calls malloc; by the text proxy_on_memory_allocate goes first.",
    evidence: `${MEASURED}; ${TEXT}, memory management`,
  },
  {
    id: "no-allocator",
    sentence:
      "Envoy refuses a module without an allocator; in the text every callback is optional.",
    evidence: `${MEASURED}; ${TEXT}, callbacks and functions`,
  },
  {
    id: "stopped-connection",
    sentence:
      "After on_new_connection has paused Envoy tells no data; by the text data is told even when paused.",
    evidence: `${MEASURED}; ${TEXT}, TCP streams`,
  },
  {
    id: "upstream-close",
    sentence:
      "Envoy does not tell of an upstream connection that the proxy closes; by the text each close is told.",
    evidence: `${MEASURED}; ${TEXT}, TCP streams`,
  },
  {
    id: "call-trailers",
    sentence: "Envoy drops the trailers of call-outs; by the text they are sent.",
    evidence: `${MEASURED}; ${TEXT}, HTTP calls`,
  },
  {
    id: "failed-calls",
    sentence:
      "Envoy answers a call-out that failed with a status of its own; by the text it has no headers.",
    evidence: `${MEASURED}; ${TEXT}, HTTP calls`,
  },
  {
    id: "long-timeouts",
    sentence: "Envoy refuses time-outs of 2³¹ ms and more; the text has no such limit.",
    evidence: `${MEASURED}; ${TEXT}, HTTP calls`,
  },
  {
    id: "unary-metadata",
    sentence:
      "A unary gRPC call hears of its message or its close on Envoy; by the text of metadata and of its close too.",
    evidence: `${MEASURED}; ${TEXT}, gRPC calls`,
  },
  {
    id: "written-message",
    sentence:
      "A gRPC message that was received can be changed on Envoy; by the text it can be read.",
    evidence: `${MEASURED}; ${TEXT}, buffers`,
  },
  {
    id: "missing-cas",
    sentence:
      "A key that is missing takes any compare-and-swap value on Envoy; by the text a value that is not 0 must match.",
    evidence: `${MEASURED}; ${TEXT}, shared key-value store`,
  },
  {
    id: "metric-ids",
    sentence:
      "The low bits of a metric's id decide on Envoy whether it is unknown or wrong, and no histogram can be read; by the text an unknown id is not found, and what was recorded can be read.",
    evidence: `${MEASURED}; ${TEXT}, metrics`,
  },
  {
    id: "empty-path",
    sentence:
      "Asking for the property without a name is a serialization failure on Envoy; by the text it is not found.",
    evidence: `${MEASURED}; ${TEXT}, properties`,
  },
];
