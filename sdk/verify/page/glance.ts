/** The page's first table: what a plugin can be for on each host, summed up from hostcalls and callbacks. */
import type { Support } from "@proxywasm/abi/host/host-data";
import type { HostView } from "../hosts.js";
import type { Knowledge } from "../judge.js";
import { headOf, type Column } from "./columns.js";
import { SIGNS, table } from "./markdown.js";

export function glance(columns: readonly Column[], knowledge: Knowledge): string {
  const rows = CAPABILITIES.map((each) => [
    each.title,
    ...columns.map(({ view }) => sumUp(supportsOf(each, view))),
  ]);
  return table(["", ...columns.map((each) => headOf(each, knowledge))], rows);
}

interface Capability {
  readonly title: string;
  readonly hostcalls?: readonly string[];
  readonly callbacks?: readonly string[];
}

const CAPABILITIES: readonly Capability[] = [
  {
    title: "reading and changing headers",
    hostcalls: [
      "proxy_get_header_map_value",
      "proxy_add_header_map_value",
      "proxy_replace_header_map_value",
      "proxy_remove_header_map_value",
      "proxy_get_header_map_pairs",
      "proxy_set_header_map_pairs",
    ],
    callbacks: ["proxy_on_request_headers", "proxy_on_response_headers"],
  },
  {
    title: "reading and changing bodies",
    hostcalls: ["proxy_get_buffer_bytes", "proxy_set_buffer_bytes"],
    callbacks: ["proxy_on_request_body", "proxy_on_response_body"],
  },
  { title: "trailers", callbacks: ["proxy_on_request_trailers", "proxy_on_response_trailers"] },
  { title: "answering in the upstream's place", hostcalls: ["proxy_send_local_response"] },
  { title: "pausing and continuing", hostcalls: ["proxy_continue_stream"] },
  {
    title: "HTTP call-outs",
    hostcalls: ["proxy_http_call"],
    callbacks: ["proxy_on_http_call_response"],
  },
  {
    title: "gRPC call-outs",
    hostcalls: ["proxy_grpc_call", "proxy_grpc_stream", "proxy_grpc_send"],
    callbacks: ["proxy_on_grpc_receive", "proxy_on_grpc_close"],
  },
  {
    title: "timers",
    hostcalls: ["proxy_set_tick_period_milliseconds"],
    callbacks: ["proxy_on_tick"],
  },
  { title: "configuration", callbacks: ["proxy_on_vm_start", "proxy_on_configure"] },
  { title: "properties", hostcalls: ["proxy_get_property", "proxy_set_property"] },
  { title: "shared data", hostcalls: ["proxy_get_shared_data", "proxy_set_shared_data"] },
  {
    title: "shared queues",
    hostcalls: [
      "proxy_register_shared_queue",
      "proxy_enqueue_shared_queue",
      "proxy_dequeue_shared_queue",
    ],
    callbacks: ["proxy_on_queue_ready"],
  },
  {
    title: "metrics",
    hostcalls: ["proxy_define_metric", "proxy_increment_metric", "proxy_record_metric"],
  },
  { title: "access log", callbacks: ["proxy_on_log"] },
  {
    title: "TCP connections",
    callbacks: [
      "proxy_on_new_connection",
      "proxy_on_downstream_data",
      "proxy_on_upstream_data",
      "proxy_on_downstream_connection_close",
    ],
  },
  { title: "foreign functions", hostcalls: ["proxy_call_foreign_function"] },
];

function supportsOf({ hostcalls = [], callbacks = [] }: Capability, view: HostView): Support[] {
  const linked = hostcalls.map((name) => view.imports.get("env")?.get(name)?.support ?? "none");
  return [...linked, ...callbacks.map((name) => view.callbacks.get(name)?.support ?? "none")];
}

function sumUp(supports: readonly Support[]): string {
  if (supports.every((each) => each === "full")) return SIGNS.full;
  // What links and does nothing is no way to do it.
  if (supports.every((each) => each !== "full" && each !== "some")) return SIGNS.none;
  return SIGNS.stub;
}
