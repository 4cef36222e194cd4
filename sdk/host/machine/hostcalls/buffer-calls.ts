/**
 * Hostcalls on buffers.
 *
 * Rules (Envoy; the text has buffers in their callbacks only):
 * - Bodies, TCP data, gRPC messages and the VM's configuration are there at any time, though mostly empty; the
 *   plugin's configuration and a call-out's body only in their callbacks.
 * - Reading from behind the end gives nothing. The flags of a buffer are always 0.
 * - Configurations and answers cannot be written.
 */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { BufferType, Status } from "@proxywasm/abi/host/enums";
import { EMPTY } from "../../base/bytes.js";
import { ByteBuffer } from "../http/buffers.js";
import type { Context } from "../context.js";
import type { Vm } from "../vm.js";

type BufferCalls = Pick<
  Hostcalls,
  "getBufferBytes" | "setBufferBytes" | "getBufferStatus" | "getConfiguration"
>;

export function bufferCalls(vm: Vm): BufferCalls {
  const { profile } = vm.host;
  const isKnown = (type: number): boolean =>
    type <= LAST_BUFFER &&
    (vm.emptyWhenMissing ? profile.laterBuffers || type <= LAST_OF_0_1_0 : true);

  return {
    getBufferBytes(type, start, length, out) {
      if (!isKnown(type)) return Status.BadArgument;
      const buffer = readable(vm.context, type);
      if (buffer === null) return Status.NotFound;
      const size = buffer.length;
      if (type <= BufferType.HttpResponseBody && start < size) {
        vm.host.diagnosis.bodyRead(vm.context, type, start, Math.min(length, size - start));
      }
      if (!profile.readsPastEnd && (start > size || start + length > LARGEST)) {
        return Status.BadArgument;
      }
      out.value =
        buffer instanceof ByteBuffer
          ? buffer.slice(start, length)
          : start >= size
            ? EMPTY
            : buffer.subarray(start, Math.min(start + length, size));
      return Status.Ok;
    },

    setBufferBytes(type, start, length, value) {
      if (!isKnown(type)) return Status.BadArgument;
      const context = vm.context;
      const buffer = readable(context, type);
      if ((buffer === null || buffer === NOTHING) && type <= BufferType.HttpResponseBody) {
        vm.host.diagnosis.bodyAbsent(context, type);
      }
      if (buffer === null) return Status.NotFound;
      if (!(buffer instanceof ByteBuffer) || buffer === NOTHING) return Status.BadArgument;
      if (type === BufferType.GrpcCallMessage && !profile.writesGrpcMessages) {
        return Status.BadArgument;
      }
      const before = buffer.length;
      if (!profile.writeBuffer(buffer, start, length, value)) return Status.BadArgument;
      if (type <= BufferType.HttpResponseBody) {
        vm.host.diagnosis.bodyEdited(context, type, buffer.length - before);
      }
      return Status.Ok;
    },

    getBufferStatus(type, out) {
      if (!isKnown(type)) return Status.BadArgument;
      const buffer = readable(vm.context, type);
      if (buffer === null) return Status.NotFound;
      out.bufferSize = buffer.length;
      out.unused = 0;
      return Status.Ok;
    },

    getConfiguration(out) {
      const context = vm.context;
      out.value =
        (context.root?.configuring === true
          ? context.plugin?.configuration
          : context.plugin?.vmConfiguration) ?? EMPTY;
      return Status.Ok;
    },
  };
}

/** What a number means here: bytes that can only be read, a buffer, or null when it is not there. */
function readable(context: Context, type: number): ByteBuffer | Uint8Array | null {
  if (type === BufferType.ForeignFunctionArguments) return callData(context);
  const { absentBuffersAreEmpty } = context.vm.host.profile;
  const found =
    look(context, type) ?? (absentBuffersAreEmpty && READ_AS_EMPTY.has(type) ? NOTHING : null);
  if (found !== null) context.lastBuffer = found;
  return found;
}

function callData(context: Context): Uint8Array | null {
  const { callData, host, running } = context.vm;
  if (!host.profile.absentBuffersAreEmpty && running !== "onForeignFunction") return null;
  const last = context.lastBuffer;
  if (callData.length > 0 || last === null || !host.profile.callDataIsLastBuffer) return callData;
  return last instanceof ByteBuffer ? last.bytes() : last;
}

function look(context: Context, type: number): ByteBuffer | Uint8Array | null {
  const root = context.root;
  switch (type) {
    case BufferType.VmConfiguration:
      return context.vm.host.profile.vmConfiguration(context);
    case BufferType.PluginConfiguration:
      return root !== null && root.configuring ? root.plugin.configuration : null;
    case BufferType.HttpCallResponseBody:
      return root?.httpAnswer?.responseBody ?? null;
    case BufferType.GrpcCallMessage:
      return root?.grpcMessage ?? null;
    default:
      return context.streamBuffer(type) ?? null;
  }
}

/** A body that is not there at the moment: empty for readers, and writers are refused. */
const NOTHING = new ByteBuffer();
const READ_AS_EMPTY: ReadonlySet<number> = new Set([
  BufferType.HttpRequestBody,
  BufferType.HttpResponseBody,
  BufferType.DownstreamData,
  BufferType.UpstreamData,
  BufferType.GrpcCallMessage,
]);
/** The largest number that names a buffer. */
const LAST_BUFFER: number = Math.max(...Object.values(BufferType));
const LAST_OF_0_1_0: number = BufferType.GrpcCallMessage;
/** The largest size there is in a plugin's memory. */
const LARGEST = 0xffffffff;
