/**
 * The WASI functions that hosts offer, with the answers that they give.
 *
 * Rules (Envoy):
 * - Writing to standard output logs at "info", to standard error at "error", without the last line break; an empty
 *   text is not logged. Other descriptors are unknown.
 * - There are two clocks, no arguments, those variables that the configuration gives, and no files.
 * - proc_exit is logged, and returns to the plugin.
 */
import { LogLevel, WasiClockId, WasiFdId } from "@proxywasm/abi/host/enums";
import {
  WASI_IOVEC_BYTES,
  WASI_IOVEC_DATA_OFFSET,
  WASI_IOVEC_SIZE_OFFSET,
} from "@proxywasm/abi/host/layouts";
import { WasiErrno as Errno } from "@proxywasm/abi/overlays/cpp-host/host/enums";
import { CPP_HOST_LIMITS_MAX_RANDOM_BYTES } from "@proxywasm/abi/overlays/cpp-host/host/layouts";
import { bytesOf, concat, textOf } from "../../base/bytes.js";
import { writeLog } from "./lifecycle-calls.js";
import type { AllWasiHostcalls } from "../../engine/guest.js";
import type { Vm } from "../vm.js";

export function wasiHostcalls(
  vm: Vm,
  variables: Readonly<Record<string, string>>,
): AllWasiHostcalls {
  const { environment } = vm.host;
  const texts = Object.entries(variables).map(([name, value]) => bytesOf(`${name}=${value}\0`));

  /** Logs what stands in the vectors; its length, or what is wrong. */
  const write = (fd: number, vectors: number, count: number): number | bigint => {
    const level = LEVELS[fd];
    if (level === undefined) return BigInt(Errno.Badf);
    const { memory } = vm;
    if (!memory.has(vectors, count * WASI_IOVEC_BYTES)) return BigInt(Errno.Fault);
    const parts: Uint8Array[] = [];
    for (let i = 0; i < count; i++) {
      const at = vectors + i * WASI_IOVEC_BYTES;
      const size = memory.view.getUint32(at + WASI_IOVEC_SIZE_OFFSET, true);
      const address = memory.view.getUint32(at + WASI_IOVEC_DATA_OFFSET, true);
      const part = size === 0 ? null : memory.slice(address, size);
      if (size !== 0 && part === null) return BigInt(Errno.Fault);
      if (part !== null) parts.push(part);
    }
    const bytes = concat(parts);
    if (bytes.length > 0) writeLog(vm, level, textOf(bytes).replace(/\n$/, ""));
    return bytes.length;
  };
  const written = (out: { writtenBytes: number }, result: number | bigint): number => {
    if (typeof result === "bigint") return Number(result);
    out.writtenBytes = result;
    return Errno.Success;
  };

  return {
    ...REFUSALS,
    fdWrite: (fd, vectors, count, out) => written(out, write(fd, vectors, count)),
    fdPwrite: (fd, vectors, count, _offset, out) => written(out, write(fd, vectors, count)),

    clockTimeGet(clock, _precision, out) {
      if (clock === WasiClockId.Realtime) out.time = environment.now();
      else if (clock === WasiClockId.Monotonic) out.time = environment.monotonic();
      else return Errno.Notsup;
      return Errno.Success;
    },
    clockResGet(clock, out) {
      if (clock !== WasiClockId.Realtime && clock !== WasiClockId.Monotonic) return Errno.Notsup;
      out.resolution = 1n;
      return Errno.Success;
    },

    randomGet(address, size) {
      if (size > CPP_HOST_LIMITS_MAX_RANDOM_BYTES) return Errno.Inval;
      if (size === 0) return Errno.Success;
      const into = vm.memory.slice(address, size);
      if (into === null) return Errno.Fault;
      environment.random(into);
      return Errno.Success;
    },

    environSizesGet(out) {
      out.numElements = texts.length;
      out.bufferSize = texts.reduce((sum, text) => sum + text.length, 0);
      return Errno.Success;
    },
    environGet(array, buffer) {
      const { memory } = vm;
      for (const text of texts) {
        if (!memory.has(array, 4) || !memory.has(buffer, text.length)) return Errno.Fault;
        memory.view.setUint32(array, buffer, true);
        memory.bytes.set(text, buffer);
        array += 4;
        buffer += text.length;
      }
      return Errno.Success;
    },
    argsSizesGet(out) {
      out.argc = out.argvBufferSize = 0;
      return Errno.Success;
    },
    argsGet: () => Errno.Success,

    procExit(code) {
      writeLog(vm, LogLevel.Error, `wasi_unstable proc_exit: ${code}`);
    },

    fdFdstatGet(fd, address) {
      if (!isStandard(fd)) return Errno.Badf;
      // Envoy does not ask whether it could write (measured).
      const into = vm.memory.slice(address, FDSTAT_BYTES);
      into?.fill(0);
      if (into !== null) into[FDSTAT_RIGHTS_OFFSET] = RIGHT_TO_WRITE;
      return Errno.Success;
    },
    pollOneoff(_subscriptions, _events, _count, out) {
      out.numEvents = 0;
      return Errno.Success;
    },
    fdTell(fd, out) {
      if (!isStandard(fd)) return Errno.Badf;
      out.offset = 0n;
      return Errno.Success;
    },
  };
}

const isStandard = (fd: number): boolean => fd === WasiFdId.Stdout || fd === WasiFdId.Stderr;
const ok = (): number => Errno.Success;
const unsupported = (): number => Errno.Notsup;
const absent = (): number => Errno.Nosys;
const unknown = (): number => Errno.Badf;
const forStandard = (fd: number): number => (isStandard(fd) ? Errno.Success : Errno.Badf);

/** What needs no thought: these only ever answer. */
const REFUSALS = {
  schedYield: ok,
  fdRead: absent,
  fdPread: absent,
  fdSeek: ok,
  fdClose: ok,
  fdRenumber: (fd: number, to: number) =>
    isStandard(fd) && isStandard(to) ? Errno.Notsup : Errno.Badf,
  fdFdstatSetFlags: absent,
  fdFdstatSetRights: forStandard,
  fdFilestatGet: unknown,
  fdFilestatSetSize: forStandard,
  fdFilestatSetTimes: forStandard,
  fdAdvise: ok,
  fdAllocate: forStandard,
  fdDatasync: forStandard,
  fdSync: forStandard,
  fdReaddir: () => Errno.Notdir,
  fdPrestatGet: unknown,
  fdPrestatDirName: absent,
  pathOpen: () => Errno.Noent,
  pathCreateDirectory: unsupported,
  pathFilestatGet: unsupported,
  pathFilestatSetTimes: unsupported,
  pathLink: unsupported,
  pathReadlink: unsupported,
  pathRemoveDirectory: unsupported,
  pathRename: unsupported,
  pathSymlink: unsupported,
  pathUnlinkFile: unsupported,
  sockAccept: unsupported,
  sockRecv: unsupported,
  sockSend: unsupported,
  sockShutdown: unsupported,
};

const LEVELS: Readonly<Record<number, LogLevel>> = {
  [WasiFdId.Stdout]: LogLevel.Info,
  [WasiFdId.Stderr]: LogLevel.Error,
};
const FDSTAT_BYTES = 24;
const FDSTAT_RIGHTS_OFFSET = 8;
const RIGHT_TO_WRITE = 64;
