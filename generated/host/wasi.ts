/** The hostcalls of `wasi_snapshot_preview1` as a host implements them, and the glue from raw pointers to that. */
// Generated from spec/ by `npm run generate`: do not edit.

import { WasiErrno } from "./enums.js";
import { NONE, type GuestMemory, type LinkOptions } from "./memory.js";

/** What a handler of `fd_write` gives back: it assigns, the glue writes. */
export interface FdWriteOut {
  /** In bytes. */
  writtenBytes: number;
}

/** What a handler of `clock_time_get` gives back: it assigns, the glue writes. */
export interface ClockTimeGetOut {
  /** In nanoseconds. */
  time: bigint;
}

/** What a handler of `environ_sizes_get` gives back: it assigns, the glue writes. */
export interface EnvironSizesGetOut {
  /** How many. */
  numElements: number;
  /** In bytes. */
  bufferSize: number;
}

/** What a handler of `args_sizes_get` gives back: it assigns, the glue writes. */
export interface ArgsSizesGetOut {
  /** How many. */
  argc: number;
  /** In bytes. */
  argvBufferSize: number;
}

/**
 * What a host implements of `wasi_snapshot_preview1`. Memory arguments are views, valid during
 * the call.
 */
export interface WasiHostcalls {
  /**
   * `fd_write`: Logs what stands in `iovec`, an array of `iovec_size` pairs of address and size,
   * as one message: at level `INFO` for `STDOUT`, at level `ERROR` for `STDERR`. `written_bytes`
   * is the total that was taken.
   * @param iovec an address in the plugin's memory
   * @param iovecSize how many
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  fdWrite(fdId: number, iovec: number, iovecSize: number, out: FdWriteOut): number;
  /**
   * `clock_time_get`: Reads a clock into `time`. A host may freeze time for the length of a
   * callback; do not wait for it to change. The second parameter, WASI's precision, is ignored.
   * @returns `WasiErrno.Success`, `WasiErrno.Notsup`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  clockTimeGet(clockId: number, unused: bigint, out: ClockTimeGetOut): number;
  /**
   * `random_get`: Fills the memory at `buffer` with `buffer_size` random bytes. (Envoy refuses
   * more than 64 KiB at once with `INVAL`.)
   * @param buffer an address in the plugin's memory
   * @param bufferSize in bytes
   * @returns `WasiErrno.Success`, `WasiErrno.Inval`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  randomGet(buffer: number, bufferSize: number): number;
  /**
   * `environ_sizes_get`: Says how many environment variables there are, and how much memory
   * their text takes with a zero byte after each `NAME=VALUE`. Only variables configured for the
   * plugin are visible, never the host's own.
   * @returns `WasiErrno.Success`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  environSizesGet(out: EnvironSizesGetOut): number;
  /**
   * `environ_get`: Writes the environment: one address per variable to `return_array`, the
   * zero-terminated texts to `return_buffer`. Both must be as large as `environ_sizes_get` said.
   * @param returnArray an address in the plugin's memory
   * @param returnBuffer an address in the plugin's memory
   * @returns `WasiErrno.Success`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  environGet(returnArray: number, returnBuffer: number): number;
  /**
   * `args_sizes_get`: Always reports 0 arguments and 0 bytes: a plugin has no command line.
   * Present because compilers for WASI import it.
   * @returns `WasiErrno.Success`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  argsSizesGet(out: ArgsSizesGetOut): number;
  /**
   * `args_get`: Writes nothing, since there are no arguments to write. Present because compilers
   * for WASI import it.
   * @param returnArgv an address in the plugin's memory
   * @param returnArgvSize an address in the plugin's memory
   * @returns `WasiErrno.Success`
   * @since ABI 0.1.0
   */
  argsGet(returnArgv: number, returnArgvSize: number): number;
  /**
   * `proc_exit`: Would end the program with `exit_code`. A plugin must not call it. (Envoy logs
   * the call and returns to the plugin.)
   * @since ABI 0.1.0
   */
  procExit(exitCode: number): void;
}

/** The functions of `wasi_snapshot_preview1` as a plugin imports them. */
export interface RawWasiHostcalls {
  fd_write: (fdId: number, iovec: number, iovecSize: number, returnWrittenBytes: number) => number;
  clock_time_get: (clockId: number, unused: bigint, returnTime: number) => number;
  random_get: (buffer: number, bufferSize: number) => number;
  environ_sizes_get: (returnNumElements: number, returnBufferSize: number) => number;
  environ_get: (returnArray: number, returnBuffer: number) => number;
  args_sizes_get: (returnArgc: number, returnArgvBufferSize: number) => number;
  args_get: (returnArgv: number, returnArgvSize: number) => number;
  proc_exit: (exitCode: number) => void;
}

/**
 * The functions to import from `wasi_snapshot_preview1`: they check every pointer, pass views
 * and numbers to `handlers`, and hand over results through the plugin's allocator.
 */
export function linkWasiHostcalls(
  memory: GuestMemory,
  handlers: WasiHostcalls,
  options?: LinkOptions,
): RawWasiHostcalls {
  const writeOnFailure = options?.writeOnFailure ?? NONE;
  const resultsFirst = options?.resultsFirst;
  const fdWriteOut: FdWriteOut = { writtenBytes: 0 };
  const fdWriteFirst = resultsFirst?.has("fd_write") ?? true;
  const fdWriteWrites = writeOnFailure.has("fd_write");
  const clockTimeGetOut: ClockTimeGetOut = { time: 0n };
  const clockTimeGetFirst = resultsFirst?.has("clock_time_get") ?? true;
  const clockTimeGetWrites = writeOnFailure.has("clock_time_get");
  const environSizesGetOut: EnvironSizesGetOut = { numElements: 0, bufferSize: 0 };
  const environSizesGetFirst = resultsFirst?.has("environ_sizes_get") ?? true;
  const environSizesGetWrites = writeOnFailure.has("environ_sizes_get");
  const argsSizesGetOut: ArgsSizesGetOut = { argc: 0, argvBufferSize: 0 };
  const argsSizesGetFirst = resultsFirst?.has("args_sizes_get") ?? true;
  const argsSizesGetWrites = writeOnFailure.has("args_sizes_get");
  return {
    fd_write: (
      fdId: number,
      iovec: number,
      iovecSize: number,
      returnWrittenBytes: number,
    ): number => {
      returnWrittenBytes >>>= 0;
      const end = memory.sync();
      if (fdWriteFirst && returnWrittenBytes + 4 > end) return WasiErrno.Fault;
      fdWriteOut.writtenBytes = 0;
      const status = handlers.fdWrite(fdId >>> 0, iovec >>> 0, iovecSize >>> 0, fdWriteOut);
      if (status !== WasiErrno.Success && !fdWriteWrites) return status;
      if (returnWrittenBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnWrittenBytes, fdWriteOut.writtenBytes, true);
      return status;
    },
    clock_time_get: (clockId: number, unused: bigint, returnTime: number): number => {
      returnTime >>>= 0;
      const end = memory.sync();
      if (clockTimeGetFirst && returnTime + 8 > end) return WasiErrno.Fault;
      clockTimeGetOut.time = 0n;
      const status = handlers.clockTimeGet(
        clockId >>> 0,
        BigInt.asUintN(64, unused),
        clockTimeGetOut,
      );
      if (status !== WasiErrno.Success && !clockTimeGetWrites) return status;
      if (returnTime + 8 > memory.size) return WasiErrno.Fault;
      memory.view.setBigUint64(returnTime, clockTimeGetOut.time, true);
      return status;
    },
    random_get: (buffer: number, bufferSize: number): number => {
      return handlers.randomGet(buffer >>> 0, bufferSize >>> 0);
    },
    environ_sizes_get: (returnNumElements: number, returnBufferSize: number): number => {
      returnNumElements >>>= 0;
      returnBufferSize >>>= 0;
      const end = memory.sync();
      if (environSizesGetFirst && (returnNumElements + 4 > end || returnBufferSize + 4 > end))
        return WasiErrno.Fault;
      environSizesGetOut.numElements = 0;
      environSizesGetOut.bufferSize = 0;
      const status = handlers.environSizesGet(environSizesGetOut);
      if (status !== WasiErrno.Success && !environSizesGetWrites) return status;
      if (returnNumElements + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnNumElements, environSizesGetOut.numElements, true);
      if (returnBufferSize + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnBufferSize, environSizesGetOut.bufferSize, true);
      return status;
    },
    environ_get: (returnArray: number, returnBuffer: number): number => {
      return handlers.environGet(returnArray >>> 0, returnBuffer >>> 0);
    },
    args_sizes_get: (returnArgc: number, returnArgvBufferSize: number): number => {
      returnArgc >>>= 0;
      returnArgvBufferSize >>>= 0;
      const end = memory.sync();
      if (argsSizesGetFirst && (returnArgc + 4 > end || returnArgvBufferSize + 4 > end))
        return WasiErrno.Fault;
      argsSizesGetOut.argc = 0;
      argsSizesGetOut.argvBufferSize = 0;
      const status = handlers.argsSizesGet(argsSizesGetOut);
      if (status !== WasiErrno.Success && !argsSizesGetWrites) return status;
      if (returnArgc + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnArgc, argsSizesGetOut.argc, true);
      if (returnArgvBufferSize + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnArgvBufferSize, argsSizesGetOut.argvBufferSize, true);
      return status;
    },
    args_get: (returnArgv: number, returnArgvSize: number): number => {
      return handlers.argsGet(returnArgv >>> 0, returnArgvSize >>> 0);
    },
    proc_exit: (exitCode: number): void => {
      handlers.procExit(exitCode >>> 0);
    },
  };
}
