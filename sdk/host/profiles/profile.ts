/** What a profile decides: every place where hosts differ, and nothing else. */
import type { LinkOptions } from "@proxywasm/abi/host/memory";
import type { ActionRules } from "../state/actions.js";
import type { ByteBuffer } from "../state/buffers.js";
import type { Context } from "../state/context.js";
import type { HeaderMap, JoinedNames } from "../state/headers.js";
import type { HttpContext } from "../state/http-context.js";
import type { TcpContext } from "../state/tcp-stream.js";

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
  /** What get_header_map_size tells. */
  mapSize(map: HeaderMap): number;
  /** Reading from behind the end of a buffer gives nothing; otherwise it is a bad argument. */
  readonly readsPastEnd: boolean;
  /** Writes a plugin's bytes into a buffer; false: a bad argument. */
  writeBuffer(buffer: ByteBuffer, start: number, length: number, bytes: Uint8Array): boolean;
  /** The VM's configuration, where it can be read. */
  vmConfiguration(context: Context): Uint8Array | null;
  /** The name by which a map knows a header; null: its own. */
  alias(mapType: number, name: Uint8Array): Uint8Array | null;
  /** A reply that replaces a local reply leaves the first one's body callbacks to run. */
  readonly replacedBodyIsTold: boolean;
  /** Continuing a response inside its headers callback breaks it: it is cut off behind its first data. */
  readonly continuedResponseBreaks: boolean;
  /** Outside of a call from the host, its arguments read as the buffer that the context looked at last. */
  readonly callDataIsLastBuffer: boolean;
  /** A header asked for as a property is found in any case. */
  readonly foldsPropertyKeys: boolean;
  /** The gRPC status of a call whose time is over. */
  readonly grpcTimeout: number;
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
}

/** One place where Envoy and the specification's text differ. */
export interface Deviation {
  readonly id: string;
  /** What Envoy does, and what the text says. */
  readonly sentence: string;
  /** Where that is known from. */
  readonly evidence: string;
}
