/** The hostcalls of `wasi_snapshot_preview1`, typed: memory travels as `Bytes`, results are read from the class named after the call. */
// Generated from spec/ by `npm run generate`: do not edit.

import * as wasi_snapshot_preview1 from "./wasi_snapshot_preview1";
import { WasiClockId, WasiErrno, WasiFdId } from "./enums";

const fdWriteSlots: usize = memory.data(8, 8);

/** What `fdWrite` gave; valid until it is called again, and zero after a call that failed. */
export class FdWriteOut {
  /** In bytes. */
  @inline
  static get writtenBytes(): u32 {
    return load<u32>(fdWriteSlots);
  }
}

/**
 * Logs what stands in `iovec`, an array of `iovec_size` pairs of address and size, as one
 * message: at level `INFO` for `STDOUT`, at level `ERROR` for `STDERR`. `written_bytes` is the
 * total that was taken.
 * Results: {@link FdWriteOut}.
 * @param iovec an address in the plugin's memory
 * @param iovecSize how many
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function fdWrite(fdId: WasiFdId, iovec: usize, iovecSize: u32): WasiErrno {
  store<u32>(fdWriteSlots, 0);
  return wasi_snapshot_preview1.fd_write(fdId, iovec, iovecSize, fdWriteSlots) as WasiErrno;
}

const clockTimeGetSlots: usize = memory.data(8, 8);

/** What `clockTimeGet` gave; valid until it is called again, and zero after a call that failed. */
export class ClockTimeGetOut {
  /** In nanoseconds. */
  @inline
  static get time(): u64 {
    return load<u64>(clockTimeGetSlots);
  }
}

/**
 * Reads a clock into `time`. A host may freeze time for the length of a callback; do not wait
 * for it to change. The second parameter, WASI's precision, is ignored.
 * Results: {@link ClockTimeGetOut}.
 * @returns `WasiErrno.Success`, `WasiErrno.Notsup`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function clockTimeGet(clockId: WasiClockId, unused: u64): WasiErrno {
  store<u64>(clockTimeGetSlots, 0);
  return wasi_snapshot_preview1.clock_time_get(clockId, unused, clockTimeGetSlots) as WasiErrno;
}

/**
 * Fills the memory at `buffer` with `buffer_size` random bytes. (Envoy refuses more than 64
 * KiB at once with `INVAL`.)
 * @param buffer an address in the plugin's memory
 * @param bufferSize in bytes
 * @returns `WasiErrno.Success`, `WasiErrno.Inval`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function randomGet(buffer: usize, bufferSize: u32): WasiErrno {
  return wasi_snapshot_preview1.random_get(buffer, bufferSize) as WasiErrno;
}

const environSizesGetSlots: usize = memory.data(8, 8);

/**
 * What `environSizesGet` gave; valid until it is called again, and zero after a call that
 * failed.
 */
export class EnvironSizesGetOut {
  /** How many. */
  @inline
  static get numElements(): u32 {
    return load<u32>(environSizesGetSlots);
  }

  /** In bytes. */
  @inline
  static get bufferSize(): u32 {
    return load<u32>(environSizesGetSlots, 4);
  }
}

/**
 * Says how many environment variables there are, and how much memory their text takes with a
 * zero byte after each `NAME=VALUE`. Only variables configured for the plugin are visible,
 * never the host's own.
 * Results: {@link EnvironSizesGetOut}.
 * @returns `WasiErrno.Success`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function environSizesGet(): WasiErrno {
  store<u64>(environSizesGetSlots, 0);
  return wasi_snapshot_preview1.environ_sizes_get(
    environSizesGetSlots,
    environSizesGetSlots + 4,
  ) as WasiErrno;
}

/**
 * Writes the environment: one address per variable to `return_array`, the zero-terminated
 * texts to `return_buffer`. Both must be as large as `environ_sizes_get` said.
 * @param returnArray an address in the plugin's memory
 * @param returnBuffer an address in the plugin's memory
 * @returns `WasiErrno.Success`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function environGet(returnArray: usize, returnBuffer: usize): WasiErrno {
  return wasi_snapshot_preview1.environ_get(returnArray, returnBuffer) as WasiErrno;
}

const argsSizesGetSlots: usize = memory.data(8, 8);

/** What `argsSizesGet` gave; valid until it is called again, and zero after a call that failed. */
export class ArgsSizesGetOut {
  /** How many. */
  @inline
  static get argc(): u32 {
    return load<u32>(argsSizesGetSlots);
  }

  /** In bytes. */
  @inline
  static get argvBufferSize(): u32 {
    return load<u32>(argsSizesGetSlots, 4);
  }
}

/**
 * Always reports 0 arguments and 0 bytes: a plugin has no command line. Present because
 * compilers for WASI import it.
 * Results: {@link ArgsSizesGetOut}.
 * @returns `WasiErrno.Success`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function argsSizesGet(): WasiErrno {
  store<u64>(argsSizesGetSlots, 0);
  return wasi_snapshot_preview1.args_sizes_get(
    argsSizesGetSlots,
    argsSizesGetSlots + 4,
  ) as WasiErrno;
}

/**
 * Writes nothing, since there are no arguments to write. Present because compilers for WASI
 * import it.
 * @param returnArgv an address in the plugin's memory
 * @param returnArgvSize an address in the plugin's memory
 * @returns `WasiErrno.Success`
 * @since ABI 0.1.0
 */
export function argsGet(returnArgv: usize, returnArgvSize: usize): WasiErrno {
  return wasi_snapshot_preview1.args_get(returnArgv, returnArgvSize) as WasiErrno;
}

/**
 * Would end the program with `exit_code`. A plugin must not call it. (Envoy logs the call and
 * returns to the plugin.)
 * @since ABI 0.1.0
 */
export function procExit(exitCode: u32): void {
  wasi_snapshot_preview1.proc_exit(exitCode);
}
