/** The hostcalls of `wasi_snapshot_preview1` as a host implements them, and the glue from raw pointers to that. */
// Generated from spec/ by `npm run generate`: do not edit.

import { WasiErrno } from "./enums.js";
import { NONE, type GuestMemory, type LinkOptions } from "../../../host/memory.js";

/** What a handler of `clock_res_get` gives back: it assigns, the glue writes. */
export interface ClockResGetOut {
  /** In nanoseconds. */
  resolution: bigint;
}

/** What a handler of `poll_oneoff` gives back: it assigns, the glue writes. */
export interface PollOneoffOut {
  numEvents: number;
}

/** What a handler of `fd_read` gives back: it assigns, the glue writes. */
export interface FdReadOut {
  readBytes: number;
}

/** What a handler of `fd_pread` gives back: it assigns, the glue writes. */
export interface FdPreadOut {
  readBytes: number;
}

/** What a handler of `fd_pwrite` gives back: it assigns, the glue writes. */
export interface FdPwriteOut {
  writtenBytes: number;
}

/** What a handler of `fd_tell` gives back: it assigns, the glue writes. */
export interface FdTellOut {
  offset: bigint;
}

/** What a handler of `fd_readdir` gives back: it assigns, the glue writes. */
export interface FdReaddirOut {
  usedBytes: number;
}

/** What a handler of `path_open` gives back: it assigns, the glue writes. */
export interface PathOpenOut {
  openedFd: number;
}

/** What a handler of `path_readlink` gives back: it assigns, the glue writes. */
export interface PathReadlinkOut {
  usedBytes: number;
}

/** What a handler of `sock_accept` gives back: it assigns, the glue writes. */
export interface SockAcceptOut {
  acceptedFd: bigint;
}

/** What a handler of `sock_recv` gives back: it assigns, the glue writes. */
export interface SockRecvOut {
  readBytes: number;
  outFlags: number;
}

/** What a handler of `sock_send` gives back: it assigns, the glue writes. */
export interface SockSendOut {
  writtenBytes: number;
}

/**
 * What a host implements of `wasi_snapshot_preview1`. Memory arguments are views, valid during
 * the call.
 */
export interface WasiHostcalls {
  /**
   * `clock_res_get`: Says how fine a clock is: always 1 nanosecond.
   * @returns `WasiErrno.Success`, `WasiErrno.Notsup`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  clockResGet(clockId: number, out: ClockResGetOut): number;
  /**
   * `sched_yield`: Does nothing.
   * @returns `WasiErrno.Success`
   * @since ABI 0.1.0
   */
  schedYield(): number;
  /**
   * `poll_oneoff`: Reports no event at once: a plugin cannot wait. Envoy refuses before 1.39.
   * @param subscriptions an address in the plugin's memory
   * @param events an address in the plugin's memory
   * @param numSubscriptions how many
   * @returns `WasiErrno.Success`, `WasiErrno.Nosys`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  pollOneoff(
    subscriptions: number,
    events: number,
    numSubscriptions: number,
    out: PollOneoffOut,
  ): number;
  /**
   * `fd_read`: Refuses: there is nothing to read.
   * @param iovec an address in the plugin's memory
   * @param iovecSize how many
   * @returns `WasiErrno.Nosys`
   * @since ABI 0.1.0
   */
  fdRead(fd: number, iovec: number, iovecSize: number, out: FdReadOut): number;
  /**
   * `fd_pread`: Refuses: there is nothing to read.
   * @param iovec an address in the plugin's memory
   * @param iovecSize how many
   * @returns `WasiErrno.Nosys`
   * @since ABI 0.1.0
   */
  fdPread(fd: number, iovec: number, iovecSize: number, offset: bigint, out: FdPreadOut): number;
  /**
   * `fd_pwrite`: Logs like `fd_write`; the offset has no meaning.
   * @param iovec an address in the plugin's memory
   * @param iovecSize how many
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  fdPwrite(fd: number, iovec: number, iovecSize: number, offset: bigint, out: FdPwriteOut): number;
  /**
   * `fd_seek`: Claims success and does nothing.
   * @param returnNewOffset an address in the plugin's memory
   * @returns `WasiErrno.Success`
   * @since ABI 0.1.0
   */
  fdSeek(fd: number, offset: bigint, whence: number, returnNewOffset: number): number;
  /**
   * `fd_tell`: Reports offset 0.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  fdTell(fd: number, out: FdTellOut): number;
  /**
   * `fd_close`: Claims success and does nothing.
   * @returns `WasiErrno.Success`
   * @since ABI 0.1.0
   */
  fdClose(fd: number): number;
  /**
   * `fd_renumber`: Refuses: descriptors are fixed.
   * @returns `WasiErrno.Badf`, `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  fdRenumber(fd: number, to: number): number;
  /**
   * `fd_fdstat_get`: Describes `STDOUT` or `STDERR`: writable, and nothing else.
   * @param returnStat an address in the plugin's memory
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdFdstatGet(fd: number, returnStat: number): number;
  /**
   * `fd_fdstat_set_flags`: Refuses.
   * @returns `WasiErrno.Nosys`
   * @since ABI 0.1.0
   */
  fdFdstatSetFlags(fd: number, flags: number): number;
  /**
   * `fd_fdstat_set_rights`: Claims success for `STDOUT` and `STDERR` and does nothing.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdFdstatSetRights(fd: number, rightsBase: bigint, rightsInheriting: bigint): number;
  /**
   * `fd_filestat_get`: Refuses: there are no files.
   * @param returnStat an address in the plugin's memory
   * @returns `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdFilestatGet(fd: number, returnStat: number): number;
  /**
   * `fd_filestat_set_size`: Claims success for `STDOUT` and `STDERR` and does nothing.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdFilestatSetSize(fd: number, size: bigint): number;
  /**
   * `fd_filestat_set_times`: Claims success for `STDOUT` and `STDERR` and does nothing.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdFilestatSetTimes(
    fd: number,
    accessTime: bigint,
    modificationTime: bigint,
    flags: number,
  ): number;
  /**
   * `fd_advise`: Claims success for any descriptor and does nothing.
   * @returns `WasiErrno.Success`
   * @since ABI 0.1.0
   */
  fdAdvise(fd: number, offset: bigint, size: bigint, advice: number): number;
  /**
   * `fd_allocate`: Claims success for `STDOUT` and `STDERR` and does nothing.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdAllocate(fd: number, offset: bigint, size: bigint): number;
  /**
   * `fd_datasync`: Claims success for `STDOUT` and `STDERR` and does nothing.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdDatasync(fd: number): number;
  /**
   * `fd_sync`: Claims success for `STDOUT` and `STDERR` and does nothing.
   * @returns `WasiErrno.Success`, `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdSync(fd: number): number;
  /**
   * `fd_readdir`: Refuses: there are no folders.
   * @param buffer an address in the plugin's memory
   * @param bufferSize in bytes
   * @returns `WasiErrno.Notdir`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  fdReaddir(
    fd: number,
    buffer: number,
    bufferSize: number,
    cookie: bigint,
    out: FdReaddirOut,
  ): number;
  /**
   * `fd_prestat_get`: Refuses: no folder was opened for the plugin.
   * @param returnPrestat an address in the plugin's memory
   * @returns `WasiErrno.Badf`
   * @since ABI 0.1.0
   */
  fdPrestatGet(fd: number, returnPrestat: number): number;
  /**
   * `fd_prestat_dir_name`: Refuses: no folder was opened for the plugin.
   * @param returnPath an address in the plugin's memory
   * @param pathSize in bytes
   * @returns `WasiErrno.Nosys`
   * @since ABI 0.1.0
   */
  fdPrestatDirName(fd: number, returnPath: number, pathSize: number): number;
  /**
   * `path_open`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @returns `WasiErrno.Noent`
   * @since ABI 0.1.0
   */
  pathOpen(
    fd: number,
    dirFlags: number,
    path: number,
    pathSize: number,
    openFlags: number,
    rightsBase: bigint,
    rightsInheriting: bigint,
    fdFlags: number,
    out: PathOpenOut,
  ): number;
  /**
   * `path_create_directory`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathCreateDirectory(fd: number, path: number, pathSize: number): number;
  /**
   * `path_filestat_get`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @param returnStat an address in the plugin's memory
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathFilestatGet(
    fd: number,
    flags: number,
    path: number,
    pathSize: number,
    returnStat: number,
  ): number;
  /**
   * `path_filestat_set_times`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathFilestatSetTimes(
    fd: number,
    flags: number,
    path: number,
    pathSize: number,
    accessTime: bigint,
    modificationTime: bigint,
    timeFlags: number,
  ): number;
  /**
   * `path_link`: Refuses: there are no files. WASI has a seventh parameter, the size of
   * `new_path`: a correct import does not link.
   * @param oldPath an address in the plugin's memory
   * @param oldPathSize in bytes
   * @param newPath an address in the plugin's memory
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathLink(
    oldFd: number,
    oldFlags: number,
    oldPath: number,
    oldPathSize: number,
    newFd: number,
    newPath: number,
  ): number;
  /**
   * `path_readlink`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @param buffer an address in the plugin's memory
   * @param bufferSize in bytes
   * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  pathReadlink(
    fd: number,
    path: number,
    pathSize: number,
    buffer: number,
    bufferSize: number,
    out: PathReadlinkOut,
  ): number;
  /**
   * `path_remove_directory`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathRemoveDirectory(fd: number, path: number, pathSize: number): number;
  /**
   * `path_rename`: Refuses: there are no files.
   * @param oldPath an address in the plugin's memory
   * @param oldPathSize in bytes
   * @param newPath an address in the plugin's memory
   * @param newPathSize in bytes
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathRename(
    fd: number,
    oldPath: number,
    oldPathSize: number,
    newFd: number,
    newPath: number,
    newPathSize: number,
  ): number;
  /**
   * `path_symlink`: Refuses: there are no files. WASI has a fifth parameter, the size of
   * `new_path`: a correct import does not link.
   * @param oldPath an address in the plugin's memory
   * @param oldPathSize in bytes
   * @param newPath an address in the plugin's memory
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathSymlink(oldPath: number, oldPathSize: number, fd: number, newPath: number): number;
  /**
   * `path_unlink_file`: Refuses: there are no files.
   * @param path an address in the plugin's memory
   * @param pathSize in bytes
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  pathUnlinkFile(fd: number, path: number, pathSize: number): number;
  /**
   * `sock_accept`: Refuses: there are no sockets. Writes 8 bytes, where WASI has room for 4.
   * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  sockAccept(fd: number, flags: number, out: SockAcceptOut): number;
  /**
   * `sock_recv`: Refuses: there are no sockets.
   * @param iovec an address in the plugin's memory
   * @param iovecSize how many
   * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  sockRecv(fd: number, iovec: number, iovecSize: number, inFlags: number, out: SockRecvOut): number;
  /**
   * `sock_send`: Refuses: there are no sockets.
   * @param iovec an address in the plugin's memory
   * @param iovecSize how many
   * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
   * @since ABI 0.1.0
   */
  sockSend(fd: number, iovec: number, iovecSize: number, inFlags: number, out: SockSendOut): number;
  /**
   * `sock_shutdown`: Refuses: there are no sockets.
   * @returns `WasiErrno.Notsup`
   * @since ABI 0.1.0
   */
  sockShutdown(fd: number, how: number): number;
}

/** The functions of `wasi_snapshot_preview1` as a plugin imports them. */
export interface RawWasiHostcalls {
  clock_res_get: (clockId: number, returnResolution: number) => number;
  sched_yield: () => number;
  poll_oneoff: (
    subscriptions: number,
    events: number,
    numSubscriptions: number,
    returnNumEvents: number,
  ) => number;
  fd_read: (fd: number, iovec: number, iovecSize: number, returnReadBytes: number) => number;
  fd_pread: (
    fd: number,
    iovec: number,
    iovecSize: number,
    offset: bigint,
    returnReadBytes: number,
  ) => number;
  fd_pwrite: (
    fd: number,
    iovec: number,
    iovecSize: number,
    offset: bigint,
    returnWrittenBytes: number,
  ) => number;
  fd_seek: (fd: number, offset: bigint, whence: number, returnNewOffset: number) => number;
  fd_tell: (fd: number, returnOffset: number) => number;
  fd_close: (fd: number) => number;
  fd_renumber: (fd: number, to: number) => number;
  fd_fdstat_get: (fd: number, returnStat: number) => number;
  fd_fdstat_set_flags: (fd: number, flags: number) => number;
  fd_fdstat_set_rights: (fd: number, rightsBase: bigint, rightsInheriting: bigint) => number;
  fd_filestat_get: (fd: number, returnStat: number) => number;
  fd_filestat_set_size: (fd: number, size: bigint) => number;
  fd_filestat_set_times: (
    fd: number,
    accessTime: bigint,
    modificationTime: bigint,
    flags: number,
  ) => number;
  fd_advise: (fd: number, offset: bigint, size: bigint, advice: number) => number;
  fd_allocate: (fd: number, offset: bigint, size: bigint) => number;
  fd_datasync: (fd: number) => number;
  fd_sync: (fd: number) => number;
  fd_readdir: (
    fd: number,
    buffer: number,
    bufferSize: number,
    cookie: bigint,
    returnUsedBytes: number,
  ) => number;
  fd_prestat_get: (fd: number, returnPrestat: number) => number;
  fd_prestat_dir_name: (fd: number, returnPath: number, pathSize: number) => number;
  path_open: (
    fd: number,
    dirFlags: number,
    path: number,
    pathSize: number,
    openFlags: number,
    rightsBase: bigint,
    rightsInheriting: bigint,
    fdFlags: number,
    returnOpenedFd: number,
  ) => number;
  path_create_directory: (fd: number, path: number, pathSize: number) => number;
  path_filestat_get: (
    fd: number,
    flags: number,
    path: number,
    pathSize: number,
    returnStat: number,
  ) => number;
  path_filestat_set_times: (
    fd: number,
    flags: number,
    path: number,
    pathSize: number,
    accessTime: bigint,
    modificationTime: bigint,
    timeFlags: number,
  ) => number;
  path_link: (
    oldFd: number,
    oldFlags: number,
    oldPath: number,
    oldPathSize: number,
    newFd: number,
    newPath: number,
  ) => number;
  path_readlink: (
    fd: number,
    path: number,
    pathSize: number,
    buffer: number,
    bufferSize: number,
    returnUsedBytes: number,
  ) => number;
  path_remove_directory: (fd: number, path: number, pathSize: number) => number;
  path_rename: (
    fd: number,
    oldPath: number,
    oldPathSize: number,
    newFd: number,
    newPath: number,
    newPathSize: number,
  ) => number;
  path_symlink: (oldPath: number, oldPathSize: number, fd: number, newPath: number) => number;
  path_unlink_file: (fd: number, path: number, pathSize: number) => number;
  sock_accept: (fd: number, flags: number, returnAcceptedFd: number) => number;
  sock_recv: (
    fd: number,
    iovec: number,
    iovecSize: number,
    inFlags: number,
    returnReadBytes: number,
    returnOutFlags: number,
  ) => number;
  sock_send: (
    fd: number,
    iovec: number,
    iovecSize: number,
    inFlags: number,
    returnWrittenBytes: number,
  ) => number;
  sock_shutdown: (fd: number, how: number) => number;
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
  const clockResGetOut: ClockResGetOut = { resolution: 0n };
  const clockResGetFirst = resultsFirst?.has("clock_res_get") ?? true;
  const clockResGetWrites = writeOnFailure.has("clock_res_get");
  const pollOneoffOut: PollOneoffOut = { numEvents: 0 };
  const pollOneoffFirst = resultsFirst?.has("poll_oneoff") ?? true;
  const pollOneoffWrites = writeOnFailure.has("poll_oneoff");
  const fdReadOut: FdReadOut = { readBytes: 0 };
  const fdReadFirst = resultsFirst?.has("fd_read") ?? true;
  const fdReadWrites = writeOnFailure.has("fd_read");
  const fdPreadOut: FdPreadOut = { readBytes: 0 };
  const fdPreadFirst = resultsFirst?.has("fd_pread") ?? true;
  const fdPreadWrites = writeOnFailure.has("fd_pread");
  const fdPwriteOut: FdPwriteOut = { writtenBytes: 0 };
  const fdPwriteFirst = resultsFirst?.has("fd_pwrite") ?? true;
  const fdPwriteWrites = writeOnFailure.has("fd_pwrite");
  const fdTellOut: FdTellOut = { offset: 0n };
  const fdTellFirst = resultsFirst?.has("fd_tell") ?? true;
  const fdTellWrites = writeOnFailure.has("fd_tell");
  const fdReaddirOut: FdReaddirOut = { usedBytes: 0 };
  const fdReaddirFirst = resultsFirst?.has("fd_readdir") ?? true;
  const fdReaddirWrites = writeOnFailure.has("fd_readdir");
  const pathOpenOut: PathOpenOut = { openedFd: 0 };
  const pathOpenFirst = resultsFirst?.has("path_open") ?? true;
  const pathOpenWrites = writeOnFailure.has("path_open");
  const pathReadlinkOut: PathReadlinkOut = { usedBytes: 0 };
  const pathReadlinkFirst = resultsFirst?.has("path_readlink") ?? true;
  const pathReadlinkWrites = writeOnFailure.has("path_readlink");
  const sockAcceptOut: SockAcceptOut = { acceptedFd: 0n };
  const sockAcceptFirst = resultsFirst?.has("sock_accept") ?? true;
  const sockAcceptWrites = writeOnFailure.has("sock_accept");
  const sockRecvOut: SockRecvOut = { readBytes: 0, outFlags: 0 };
  const sockRecvFirst = resultsFirst?.has("sock_recv") ?? true;
  const sockRecvWrites = writeOnFailure.has("sock_recv");
  const sockSendOut: SockSendOut = { writtenBytes: 0 };
  const sockSendFirst = resultsFirst?.has("sock_send") ?? true;
  const sockSendWrites = writeOnFailure.has("sock_send");
  return {
    clock_res_get: (clockId: number, returnResolution: number): number => {
      returnResolution >>>= 0;
      const end = memory.sync();
      if (clockResGetFirst && returnResolution + 8 > end) return WasiErrno.Fault;
      clockResGetOut.resolution = 0n;
      const status = handlers.clockResGet(clockId >>> 0, clockResGetOut);
      if (status !== WasiErrno.Success && !clockResGetWrites) return status;
      if (returnResolution + 8 > memory.size) return WasiErrno.Fault;
      memory.view.setBigUint64(returnResolution, clockResGetOut.resolution, true);
      return status;
    },
    sched_yield: (): number => {
      return handlers.schedYield();
    },
    poll_oneoff: (
      subscriptions: number,
      events: number,
      numSubscriptions: number,
      returnNumEvents: number,
    ): number => {
      returnNumEvents >>>= 0;
      const end = memory.sync();
      if (pollOneoffFirst && returnNumEvents + 4 > end) return WasiErrno.Fault;
      pollOneoffOut.numEvents = 0;
      const status = handlers.pollOneoff(
        subscriptions >>> 0,
        events >>> 0,
        numSubscriptions >>> 0,
        pollOneoffOut,
      );
      if (status !== WasiErrno.Success && !pollOneoffWrites) return status;
      if (returnNumEvents + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnNumEvents, pollOneoffOut.numEvents, true);
      return status;
    },
    fd_read: (fd: number, iovec: number, iovecSize: number, returnReadBytes: number): number => {
      returnReadBytes >>>= 0;
      const end = memory.sync();
      if (fdReadFirst && returnReadBytes + 4 > end) return WasiErrno.Fault;
      fdReadOut.readBytes = 0;
      const status = handlers.fdRead(fd >>> 0, iovec >>> 0, iovecSize >>> 0, fdReadOut);
      if (status !== WasiErrno.Success && !fdReadWrites) return status;
      if (returnReadBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnReadBytes, fdReadOut.readBytes, true);
      return status;
    },
    fd_pread: (
      fd: number,
      iovec: number,
      iovecSize: number,
      offset: bigint,
      returnReadBytes: number,
    ): number => {
      returnReadBytes >>>= 0;
      const end = memory.sync();
      if (fdPreadFirst && returnReadBytes + 4 > end) return WasiErrno.Fault;
      fdPreadOut.readBytes = 0;
      const status = handlers.fdPread(
        fd >>> 0,
        iovec >>> 0,
        iovecSize >>> 0,
        BigInt.asUintN(64, offset),
        fdPreadOut,
      );
      if (status !== WasiErrno.Success && !fdPreadWrites) return status;
      if (returnReadBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnReadBytes, fdPreadOut.readBytes, true);
      return status;
    },
    fd_pwrite: (
      fd: number,
      iovec: number,
      iovecSize: number,
      offset: bigint,
      returnWrittenBytes: number,
    ): number => {
      returnWrittenBytes >>>= 0;
      const end = memory.sync();
      if (fdPwriteFirst && returnWrittenBytes + 4 > end) return WasiErrno.Fault;
      fdPwriteOut.writtenBytes = 0;
      const status = handlers.fdPwrite(
        fd >>> 0,
        iovec >>> 0,
        iovecSize >>> 0,
        BigInt.asUintN(64, offset),
        fdPwriteOut,
      );
      if (status !== WasiErrno.Success && !fdPwriteWrites) return status;
      if (returnWrittenBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnWrittenBytes, fdPwriteOut.writtenBytes, true);
      return status;
    },
    fd_seek: (fd: number, offset: bigint, whence: number, returnNewOffset: number): number => {
      return handlers.fdSeek(fd >>> 0, offset, whence >>> 0, returnNewOffset >>> 0);
    },
    fd_tell: (fd: number, returnOffset: number): number => {
      returnOffset >>>= 0;
      const end = memory.sync();
      if (fdTellFirst && returnOffset + 8 > end) return WasiErrno.Fault;
      fdTellOut.offset = 0n;
      const status = handlers.fdTell(fd >>> 0, fdTellOut);
      if (status !== WasiErrno.Success && !fdTellWrites) return status;
      if (returnOffset + 8 > memory.size) return WasiErrno.Fault;
      memory.view.setBigUint64(returnOffset, fdTellOut.offset, true);
      return status;
    },
    fd_close: (fd: number): number => {
      return handlers.fdClose(fd >>> 0);
    },
    fd_renumber: (fd: number, to: number): number => {
      return handlers.fdRenumber(fd >>> 0, to >>> 0);
    },
    fd_fdstat_get: (fd: number, returnStat: number): number => {
      return handlers.fdFdstatGet(fd >>> 0, returnStat >>> 0);
    },
    fd_fdstat_set_flags: (fd: number, flags: number): number => {
      return handlers.fdFdstatSetFlags(fd >>> 0, flags >>> 0);
    },
    fd_fdstat_set_rights: (fd: number, rightsBase: bigint, rightsInheriting: bigint): number => {
      return handlers.fdFdstatSetRights(
        fd >>> 0,
        BigInt.asUintN(64, rightsBase),
        BigInt.asUintN(64, rightsInheriting),
      );
    },
    fd_filestat_get: (fd: number, returnStat: number): number => {
      return handlers.fdFilestatGet(fd >>> 0, returnStat >>> 0);
    },
    fd_filestat_set_size: (fd: number, size: bigint): number => {
      return handlers.fdFilestatSetSize(fd >>> 0, BigInt.asUintN(64, size));
    },
    fd_filestat_set_times: (
      fd: number,
      accessTime: bigint,
      modificationTime: bigint,
      flags: number,
    ): number => {
      return handlers.fdFilestatSetTimes(
        fd >>> 0,
        BigInt.asUintN(64, accessTime),
        BigInt.asUintN(64, modificationTime),
        flags >>> 0,
      );
    },
    fd_advise: (fd: number, offset: bigint, size: bigint, advice: number): number => {
      return handlers.fdAdvise(
        fd >>> 0,
        BigInt.asUintN(64, offset),
        BigInt.asUintN(64, size),
        advice >>> 0,
      );
    },
    fd_allocate: (fd: number, offset: bigint, size: bigint): number => {
      return handlers.fdAllocate(fd >>> 0, BigInt.asUintN(64, offset), BigInt.asUintN(64, size));
    },
    fd_datasync: (fd: number): number => {
      return handlers.fdDatasync(fd >>> 0);
    },
    fd_sync: (fd: number): number => {
      return handlers.fdSync(fd >>> 0);
    },
    fd_readdir: (
      fd: number,
      buffer: number,
      bufferSize: number,
      cookie: bigint,
      returnUsedBytes: number,
    ): number => {
      returnUsedBytes >>>= 0;
      const end = memory.sync();
      if (fdReaddirFirst && returnUsedBytes + 4 > end) return WasiErrno.Fault;
      fdReaddirOut.usedBytes = 0;
      const status = handlers.fdReaddir(
        fd >>> 0,
        buffer >>> 0,
        bufferSize >>> 0,
        BigInt.asUintN(64, cookie),
        fdReaddirOut,
      );
      if (status !== WasiErrno.Success && !fdReaddirWrites) return status;
      if (returnUsedBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnUsedBytes, fdReaddirOut.usedBytes, true);
      return status;
    },
    fd_prestat_get: (fd: number, returnPrestat: number): number => {
      return handlers.fdPrestatGet(fd >>> 0, returnPrestat >>> 0);
    },
    fd_prestat_dir_name: (fd: number, returnPath: number, pathSize: number): number => {
      return handlers.fdPrestatDirName(fd >>> 0, returnPath >>> 0, pathSize >>> 0);
    },
    path_open: (
      fd: number,
      dirFlags: number,
      path: number,
      pathSize: number,
      openFlags: number,
      rightsBase: bigint,
      rightsInheriting: bigint,
      fdFlags: number,
      returnOpenedFd: number,
    ): number => {
      returnOpenedFd >>>= 0;
      const end = memory.sync();
      if (pathOpenFirst && returnOpenedFd + 4 > end) return WasiErrno.Fault;
      pathOpenOut.openedFd = 0;
      const status = handlers.pathOpen(
        fd >>> 0,
        dirFlags >>> 0,
        path >>> 0,
        pathSize >>> 0,
        openFlags >>> 0,
        rightsBase,
        rightsInheriting,
        fdFlags >>> 0,
        pathOpenOut,
      );
      if (status !== WasiErrno.Success && !pathOpenWrites) return status;
      if (returnOpenedFd + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnOpenedFd, pathOpenOut.openedFd, true);
      return status;
    },
    path_create_directory: (fd: number, path: number, pathSize: number): number => {
      return handlers.pathCreateDirectory(fd >>> 0, path >>> 0, pathSize >>> 0);
    },
    path_filestat_get: (
      fd: number,
      flags: number,
      path: number,
      pathSize: number,
      returnStat: number,
    ): number => {
      return handlers.pathFilestatGet(
        fd >>> 0,
        flags >>> 0,
        path >>> 0,
        pathSize >>> 0,
        returnStat >>> 0,
      );
    },
    path_filestat_set_times: (
      fd: number,
      flags: number,
      path: number,
      pathSize: number,
      accessTime: bigint,
      modificationTime: bigint,
      timeFlags: number,
    ): number => {
      return handlers.pathFilestatSetTimes(
        fd >>> 0,
        flags >>> 0,
        path >>> 0,
        pathSize >>> 0,
        BigInt.asUintN(64, accessTime),
        BigInt.asUintN(64, modificationTime),
        timeFlags >>> 0,
      );
    },
    path_link: (
      oldFd: number,
      oldFlags: number,
      oldPath: number,
      oldPathSize: number,
      newFd: number,
      newPath: number,
    ): number => {
      return handlers.pathLink(
        oldFd >>> 0,
        oldFlags >>> 0,
        oldPath >>> 0,
        oldPathSize >>> 0,
        newFd >>> 0,
        newPath >>> 0,
      );
    },
    path_readlink: (
      fd: number,
      path: number,
      pathSize: number,
      buffer: number,
      bufferSize: number,
      returnUsedBytes: number,
    ): number => {
      returnUsedBytes >>>= 0;
      const end = memory.sync();
      if (pathReadlinkFirst && returnUsedBytes + 4 > end) return WasiErrno.Fault;
      pathReadlinkOut.usedBytes = 0;
      const status = handlers.pathReadlink(
        fd >>> 0,
        path >>> 0,
        pathSize >>> 0,
        buffer >>> 0,
        bufferSize >>> 0,
        pathReadlinkOut,
      );
      if (status !== WasiErrno.Success && !pathReadlinkWrites) return status;
      if (returnUsedBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnUsedBytes, pathReadlinkOut.usedBytes, true);
      return status;
    },
    path_remove_directory: (fd: number, path: number, pathSize: number): number => {
      return handlers.pathRemoveDirectory(fd >>> 0, path >>> 0, pathSize >>> 0);
    },
    path_rename: (
      fd: number,
      oldPath: number,
      oldPathSize: number,
      newFd: number,
      newPath: number,
      newPathSize: number,
    ): number => {
      return handlers.pathRename(
        fd >>> 0,
        oldPath >>> 0,
        oldPathSize >>> 0,
        newFd >>> 0,
        newPath >>> 0,
        newPathSize >>> 0,
      );
    },
    path_symlink: (oldPath: number, oldPathSize: number, fd: number, newPath: number): number => {
      return handlers.pathSymlink(oldPath >>> 0, oldPathSize >>> 0, fd >>> 0, newPath >>> 0);
    },
    path_unlink_file: (fd: number, path: number, pathSize: number): number => {
      return handlers.pathUnlinkFile(fd >>> 0, path >>> 0, pathSize >>> 0);
    },
    sock_accept: (fd: number, flags: number, returnAcceptedFd: number): number => {
      returnAcceptedFd >>>= 0;
      const end = memory.sync();
      if (sockAcceptFirst && returnAcceptedFd + 8 > end) return WasiErrno.Fault;
      sockAcceptOut.acceptedFd = 0n;
      const status = handlers.sockAccept(fd >>> 0, flags >>> 0, sockAcceptOut);
      if (status !== WasiErrno.Success && !sockAcceptWrites) return status;
      if (returnAcceptedFd + 8 > memory.size) return WasiErrno.Fault;
      memory.view.setBigUint64(returnAcceptedFd, sockAcceptOut.acceptedFd, true);
      return status;
    },
    sock_recv: (
      fd: number,
      iovec: number,
      iovecSize: number,
      inFlags: number,
      returnReadBytes: number,
      returnOutFlags: number,
    ): number => {
      returnReadBytes >>>= 0;
      returnOutFlags >>>= 0;
      const end = memory.sync();
      if (sockRecvFirst && (returnReadBytes + 4 > end || returnOutFlags + 2 > end))
        return WasiErrno.Fault;
      sockRecvOut.readBytes = 0;
      sockRecvOut.outFlags = 0;
      const status = handlers.sockRecv(
        fd >>> 0,
        iovec >>> 0,
        iovecSize >>> 0,
        inFlags >>> 0,
        sockRecvOut,
      );
      if (status !== WasiErrno.Success && !sockRecvWrites) return status;
      if (returnReadBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnReadBytes, sockRecvOut.readBytes, true);
      if (returnOutFlags + 2 > memory.size) return WasiErrno.Fault;
      memory.view.setUint16(returnOutFlags, sockRecvOut.outFlags, true);
      return status;
    },
    sock_send: (
      fd: number,
      iovec: number,
      iovecSize: number,
      inFlags: number,
      returnWrittenBytes: number,
    ): number => {
      returnWrittenBytes >>>= 0;
      const end = memory.sync();
      if (sockSendFirst && returnWrittenBytes + 4 > end) return WasiErrno.Fault;
      sockSendOut.writtenBytes = 0;
      const status = handlers.sockSend(
        fd >>> 0,
        iovec >>> 0,
        iovecSize >>> 0,
        inFlags >>> 0,
        sockSendOut,
      );
      if (status !== WasiErrno.Success && !sockSendWrites) return status;
      if (returnWrittenBytes + 4 > memory.size) return WasiErrno.Fault;
      memory.view.setUint32(returnWrittenBytes, sockSendOut.writtenBytes, true);
      return status;
    },
    sock_shutdown: (fd: number, how: number): number => {
      return handlers.sockShutdown(fd >>> 0, how >>> 0);
    },
  };
}
