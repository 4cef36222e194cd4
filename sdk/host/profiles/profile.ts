/** What a profile decides: every place where hosts differ, and nothing else. */
import type { LinkOptions } from "@proxywasm/abi/host/memory";
import type { ActionRules } from "../machine/http/actions.js";
import type { ByteBuffer } from "../machine/http/buffers.js";
import type { Context, RootContext } from "../machine/context.js";
import type { HeaderMap, JoinedNames } from "../machine/http/headers.js";
import type { HttpContext } from "../machine/http/http-context.js";
import type { TcpContext } from "../machine/tcp/tcp-stream.js";

export type ProfileName = "envoy" | "spec";

export interface Profile {
  readonly name: ProfileName;
  readonly actions: ActionRules;
  /** Ways in which the glue hands over results. */
  readonly link: LinkOptions;
  /** Names of a map that keep one value, and what joins two. */
  joined(mapType: number): JoinedNames | undefined;
  /** The status of asking for the pairs of a map that cannot be reached. */
  readonly missingPairs: number;
  /** Malformed pairs count as none; otherwise they are a bad argument. */
  readonly malformedPairsAreEmpty: boolean;
  /** Read-only maps tell their size too. */
  readonly sizeOfReadOnlyMaps: boolean;
  /** Maps that a stream or an answer has none of, where they can be read, are empty ones; otherwise missing. */
  readonly absentMapsAreEmpty: boolean;
  /** A map whose callback did not continue stays until the end; otherwise on_log reads, and nothing is left after it. */
  readonly keepsHeldMaps: boolean;
  /** What get_header_map_size tells. */
  mapSize(map: HeaderMap): number;
  /** Reading from behind the end of a buffer gives nothing; otherwise it is a bad argument. */
  readonly readsPastEnd: boolean;
  /** Buffers that are not there read as empty; otherwise they are not found. */
  readonly absentBuffersAreEmpty: boolean;
  /** Buffers of later ABI versions are there for plugins of 0.1.0 too. */
  readonly laterBuffers: boolean;
  /** A gRPC message that was received can be changed. */
  readonly writesGrpcMessages: boolean;
  /** Writes a plugin's bytes into a buffer; false: a bad argument. */
  writeBuffer(buffer: ByteBuffer, start: number, length: number, bytes: Uint8Array): boolean;
  /** The VM's configuration, where it can be read. */
  vmConfiguration(context: Context): Uint8Array | null;
  /** The name by which a map knows a header; null: its own. */
  alias(mapType: number, name: Uint8Array): Uint8Array | null;
  /** A reply that replaces a local reply to a whole request leaves the first one's body callback to run. */
  readonly replacedBodyIsTold: boolean;
  /** Continuing a response inside its headers callback breaks it: it is cut off behind its first data. */
  readonly continuedResponseBreaks: boolean;
  /** Outside of a call from the host, its arguments read as the buffer that the context looked at last. */
  readonly callDataIsLastBuffer: boolean;
  /** The status of asking for a property without naming one. */
  readonly emptyPath: number;
  /** Metric ids tell their type, so that one of no type is a bad argument, and histograms cannot be read. */
  readonly typedMetricIds: boolean;
  /** A key that is missing takes any compare-and-swap value. */
  readonly missingKeyTakesAnyCas: boolean;
  /** 0 is the VM's context, which can be made the effective one. */
  readonly contextZero: boolean;
  /** Unary gRPC calls hear of metadata, and of their close, as streams do. */
  readonly unaryMetadata: boolean;
  /** A call-out that fails is answered with a status of the proxy's; otherwise with no headers. */
  readonly answersFailedCalls: boolean;
  /** Trailers of call-outs are sent. */
  readonly sendsCallTrailers: boolean;
  /** The longest time that a call-out may take, in milliseconds; more is a bad argument. */
  readonly longestTimeout: number;
  /** Of two allocators malloc is called, and a module without one is refused. */
  readonly wantsMalloc: boolean;
  /** A VM whose last plugin is not done yet goes on. */
  readonly waitsForLastPlugin: boolean;
  /** on_vm_start is called for each plugin of a VM. */
  readonly startsVmPerPlugin: boolean;
  /** A connection that on_new_connection stopped is not told of data. */
  readonly stoppedConnectionsAreSilent: boolean;
  /** The upstream's close is told when the proxy closes it too. */
  readonly tellsUpstreamClosedByProxy: boolean;
  /** Modules may import the older WASI. */
  readonly oldWasi: boolean;
  /** What recording on a counter does. */
  readonly counterRecords: "add" | "set";
  /** Adds what the proxy adds to a call-out's headers. */
  completeCall(headers: HeaderMap, bodySize: number, timeout: number): void;
  /** The end of an HTTP stream for one plugin: the order of its last callbacks. */
  endHttp(context: HttpContext): void;
  /** Tells a plugin of an ended HTTP stream's log. */
  logHttp(context: HttpContext): void;
  /** The end of a TCP stream for one plugin. */
  endTcp(context: TcpContext): void;
  /** The last that a plugin's own context hears. */
  endRoot(context: RootContext): void;
}

/** One place where Envoy and the specification's text differ. */
export interface Deviation {
  readonly id: string;
  /** What Envoy does, and what the text says. */
  readonly sentence: string;
  /** Where that is known from. */
  readonly evidence: string;
}
