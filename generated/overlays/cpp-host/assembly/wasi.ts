/** The hostcalls of `wasi_snapshot_preview1`, typed: memory travels as `Bytes`, results are read from the class named after the call. */
// Generated from spec/ by `npm run generate`: do not edit.

import * as wasi_snapshot_preview1 from "./wasi_snapshot_preview1";
import { WasiErrno } from "./enums";
import { WasiClockId } from "../../../assembly/enums";

const clockResGetSlots: usize = memory.data(8, 8);

/** What `clockResGet` gave; valid until it is called again, and zero after a call that failed. */
export class ClockResGetOut {
  /** In nanoseconds. */
  @inline
  static get resolution(): u64 {
    return load<u64>(clockResGetSlots);
  }
}

/**
 * Says how fine a clock is: always 1 nanosecond.
 * Results: {@link ClockResGetOut}.
 * @returns `WasiErrno.Success`, `WasiErrno.Notsup`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function clockResGet(clockId: WasiClockId): WasiErrno {
  store<u64>(clockResGetSlots, 0);
  return wasi_snapshot_preview1.clock_res_get(clockId, clockResGetSlots) as WasiErrno;
}

/**
 * Does nothing.
 * @returns `WasiErrno.Success`
 * @since ABI 0.1.0
 */
export function schedYield(): WasiErrno {
  return wasi_snapshot_preview1.sched_yield() as WasiErrno;
}

const pollOneoffSlots: usize = memory.data(8, 8);

/** What `pollOneoff` gave; valid until it is called again, and zero after a call that failed. */
export class PollOneoffOut {
  @inline
  static get numEvents(): u32 {
    return load<u32>(pollOneoffSlots);
  }
}

/**
 * Reports no event at once: a plugin cannot wait. Envoy refuses before 1.39.
 * Results: {@link PollOneoffOut}.
 * @param subscriptions an address in the plugin's memory
 * @param events an address in the plugin's memory
 * @param numSubscriptions how many
 * @returns `WasiErrno.Success`, `WasiErrno.Nosys`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function pollOneoff(subscriptions: usize, events: usize, numSubscriptions: u32): WasiErrno {
  store<u32>(pollOneoffSlots, 0);
  return wasi_snapshot_preview1.poll_oneoff(
    subscriptions,
    events,
    numSubscriptions,
    pollOneoffSlots,
  ) as WasiErrno;
}

const fdReadSlots: usize = memory.data(8, 8);

/** What `fdRead` gave; valid until it is called again, and zero after a call that failed. */
export class FdReadOut {
  @inline
  static get readBytes(): u32 {
    return load<u32>(fdReadSlots);
  }
}

/**
 * Refuses: there is nothing to read.
 * Results: {@link FdReadOut}.
 * @param iovec an address in the plugin's memory
 * @param iovecSize how many
 * @returns `WasiErrno.Nosys`
 * @since ABI 0.1.0
 */
export function fdRead(fd: u32, iovec: usize, iovecSize: u32): WasiErrno {
  store<u32>(fdReadSlots, 0);
  return wasi_snapshot_preview1.fd_read(fd, iovec, iovecSize, fdReadSlots) as WasiErrno;
}

const fdPreadSlots: usize = memory.data(8, 8);

/** What `fdPread` gave; valid until it is called again, and zero after a call that failed. */
export class FdPreadOut {
  @inline
  static get readBytes(): u32 {
    return load<u32>(fdPreadSlots);
  }
}

/**
 * Refuses: there is nothing to read.
 * Results: {@link FdPreadOut}.
 * @param iovec an address in the plugin's memory
 * @param iovecSize how many
 * @returns `WasiErrno.Nosys`
 * @since ABI 0.1.0
 */
export function fdPread(fd: u32, iovec: usize, iovecSize: u32, offset: u64): WasiErrno {
  store<u32>(fdPreadSlots, 0);
  return wasi_snapshot_preview1.fd_pread(fd, iovec, iovecSize, offset, fdPreadSlots) as WasiErrno;
}

const fdPwriteSlots: usize = memory.data(8, 8);

/** What `fdPwrite` gave; valid until it is called again, and zero after a call that failed. */
export class FdPwriteOut {
  @inline
  static get writtenBytes(): u32 {
    return load<u32>(fdPwriteSlots);
  }
}

/**
 * Logs like `fd_write`; the offset has no meaning.
 * Results: {@link FdPwriteOut}.
 * @param iovec an address in the plugin's memory
 * @param iovecSize how many
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function fdPwrite(fd: u32, iovec: usize, iovecSize: u32, offset: u64): WasiErrno {
  store<u32>(fdPwriteSlots, 0);
  return wasi_snapshot_preview1.fd_pwrite(fd, iovec, iovecSize, offset, fdPwriteSlots) as WasiErrno;
}

/**
 * Claims success and does nothing.
 * @param returnNewOffset an address in the plugin's memory
 * @returns `WasiErrno.Success`
 * @since ABI 0.1.0
 */
export function fdSeek(fd: u32, offset: i64, whence: u32, returnNewOffset: usize): WasiErrno {
  return wasi_snapshot_preview1.fd_seek(fd, offset, whence, returnNewOffset) as WasiErrno;
}

const fdTellSlots: usize = memory.data(8, 8);

/** What `fdTell` gave; valid until it is called again, and zero after a call that failed. */
export class FdTellOut {
  @inline
  static get offset(): u64 {
    return load<u64>(fdTellSlots);
  }
}

/**
 * Reports offset 0.
 * Results: {@link FdTellOut}.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function fdTell(fd: u32): WasiErrno {
  store<u64>(fdTellSlots, 0);
  return wasi_snapshot_preview1.fd_tell(fd, fdTellSlots) as WasiErrno;
}

/**
 * Claims success and does nothing.
 * @returns `WasiErrno.Success`
 * @since ABI 0.1.0
 */
export function fdClose(fd: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_close(fd) as WasiErrno;
}

/**
 * Refuses: descriptors are fixed.
 * @returns `WasiErrno.Badf`, `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function fdRenumber(fd: u32, to: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_renumber(fd, to) as WasiErrno;
}

/**
 * Describes `STDOUT` or `STDERR`: writable, and nothing else.
 * @param returnStat an address in the plugin's memory
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdFdstatGet(fd: u32, returnStat: usize): WasiErrno {
  return wasi_snapshot_preview1.fd_fdstat_get(fd, returnStat) as WasiErrno;
}

/**
 * Refuses.
 * @returns `WasiErrno.Nosys`
 * @since ABI 0.1.0
 */
export function fdFdstatSetFlags(fd: u32, flags: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_fdstat_set_flags(fd, flags) as WasiErrno;
}

/**
 * Claims success for `STDOUT` and `STDERR` and does nothing.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdFdstatSetRights(fd: u32, rightsBase: u64, rightsInheriting: u64): WasiErrno {
  return wasi_snapshot_preview1.fd_fdstat_set_rights(fd, rightsBase, rightsInheriting) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param returnStat an address in the plugin's memory
 * @returns `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdFilestatGet(fd: u32, returnStat: usize): WasiErrno {
  return wasi_snapshot_preview1.fd_filestat_get(fd, returnStat) as WasiErrno;
}

/**
 * Claims success for `STDOUT` and `STDERR` and does nothing.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdFilestatSetSize(fd: u32, size: u64): WasiErrno {
  return wasi_snapshot_preview1.fd_filestat_set_size(fd, size) as WasiErrno;
}

/**
 * Claims success for `STDOUT` and `STDERR` and does nothing.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdFilestatSetTimes(
  fd: u32,
  accessTime: u64,
  modificationTime: u64,
  flags: u32,
): WasiErrno {
  return wasi_snapshot_preview1.fd_filestat_set_times(
    fd,
    accessTime,
    modificationTime,
    flags,
  ) as WasiErrno;
}

/**
 * Claims success for any descriptor and does nothing.
 * @returns `WasiErrno.Success`
 * @since ABI 0.1.0
 */
export function fdAdvise(fd: u32, offset: u64, size: u64, advice: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_advise(fd, offset, size, advice) as WasiErrno;
}

/**
 * Claims success for `STDOUT` and `STDERR` and does nothing.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdAllocate(fd: u32, offset: u64, size: u64): WasiErrno {
  return wasi_snapshot_preview1.fd_allocate(fd, offset, size) as WasiErrno;
}

/**
 * Claims success for `STDOUT` and `STDERR` and does nothing.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdDatasync(fd: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_datasync(fd) as WasiErrno;
}

/**
 * Claims success for `STDOUT` and `STDERR` and does nothing.
 * @returns `WasiErrno.Success`, `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdSync(fd: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_sync(fd) as WasiErrno;
}

const fdReaddirSlots: usize = memory.data(8, 8);

/** What `fdReaddir` gave; valid until it is called again, and zero after a call that failed. */
export class FdReaddirOut {
  @inline
  static get usedBytes(): u32 {
    return load<u32>(fdReaddirSlots);
  }
}

/**
 * Refuses: there are no folders.
 * Results: {@link FdReaddirOut}.
 * @param buffer an address in the plugin's memory
 * @param bufferSize in bytes
 * @returns `WasiErrno.Notdir`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function fdReaddir(fd: u32, buffer: usize, bufferSize: u32, cookie: u64): WasiErrno {
  store<u32>(fdReaddirSlots, 0);
  return wasi_snapshot_preview1.fd_readdir(
    fd,
    buffer,
    bufferSize,
    cookie,
    fdReaddirSlots,
  ) as WasiErrno;
}

/**
 * Refuses: no folder was opened for the plugin.
 * @param returnPrestat an address in the plugin's memory
 * @returns `WasiErrno.Badf`
 * @since ABI 0.1.0
 */
export function fdPrestatGet(fd: u32, returnPrestat: usize): WasiErrno {
  return wasi_snapshot_preview1.fd_prestat_get(fd, returnPrestat) as WasiErrno;
}

/**
 * Refuses: no folder was opened for the plugin.
 * @param returnPath an address in the plugin's memory
 * @param pathSize in bytes
 * @returns `WasiErrno.Nosys`
 * @since ABI 0.1.0
 */
export function fdPrestatDirName(fd: u32, returnPath: usize, pathSize: u32): WasiErrno {
  return wasi_snapshot_preview1.fd_prestat_dir_name(fd, returnPath, pathSize) as WasiErrno;
}

const pathOpenSlots: usize = memory.data(8, 8);

/** What `pathOpen` gave; valid until it is called again, and zero after a call that failed. */
export class PathOpenOut {
  @inline
  static get openedFd(): u32 {
    return load<u32>(pathOpenSlots);
  }
}

/**
 * Refuses: there are no files.
 * Results: {@link PathOpenOut}.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @returns `WasiErrno.Noent`
 * @since ABI 0.1.0
 */
export function pathOpen(
  fd: u32,
  dirFlags: u32,
  path: usize,
  pathSize: u32,
  openFlags: u32,
  rightsBase: i64,
  rightsInheriting: i64,
  fdFlags: u32,
): WasiErrno {
  store<u32>(pathOpenSlots, 0);
  return wasi_snapshot_preview1.path_open(
    fd,
    dirFlags,
    path,
    pathSize,
    openFlags,
    rightsBase,
    rightsInheriting,
    fdFlags,
    pathOpenSlots,
  ) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathCreateDirectory(fd: u32, path: usize, pathSize: u32): WasiErrno {
  return wasi_snapshot_preview1.path_create_directory(fd, path, pathSize) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @param returnStat an address in the plugin's memory
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathFilestatGet(
  fd: u32,
  flags: u32,
  path: usize,
  pathSize: u32,
  returnStat: usize,
): WasiErrno {
  return wasi_snapshot_preview1.path_filestat_get(
    fd,
    flags,
    path,
    pathSize,
    returnStat,
  ) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathFilestatSetTimes(
  fd: u32,
  flags: u32,
  path: usize,
  pathSize: u32,
  accessTime: u64,
  modificationTime: u64,
  timeFlags: u32,
): WasiErrno {
  return wasi_snapshot_preview1.path_filestat_set_times(
    fd,
    flags,
    path,
    pathSize,
    accessTime,
    modificationTime,
    timeFlags,
  ) as WasiErrno;
}

/**
 * Refuses: there are no files. WASI has a seventh parameter, the size of `new_path`: a correct
 * import does not link.
 * @param oldPath an address in the plugin's memory
 * @param oldPathSize in bytes
 * @param newPath an address in the plugin's memory
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathLink(
  oldFd: u32,
  oldFlags: u32,
  oldPath: usize,
  oldPathSize: u32,
  newFd: u32,
  newPath: usize,
): WasiErrno {
  return wasi_snapshot_preview1.path_link(
    oldFd,
    oldFlags,
    oldPath,
    oldPathSize,
    newFd,
    newPath,
  ) as WasiErrno;
}

const pathReadlinkSlots: usize = memory.data(8, 8);

/** What `pathReadlink` gave; valid until it is called again, and zero after a call that failed. */
export class PathReadlinkOut {
  @inline
  static get usedBytes(): u32 {
    return load<u32>(pathReadlinkSlots);
  }
}

/**
 * Refuses: there are no files.
 * Results: {@link PathReadlinkOut}.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @param buffer an address in the plugin's memory
 * @param bufferSize in bytes
 * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function pathReadlink(
  fd: u32,
  path: usize,
  pathSize: u32,
  buffer: usize,
  bufferSize: u32,
): WasiErrno {
  store<u32>(pathReadlinkSlots, 0);
  return wasi_snapshot_preview1.path_readlink(
    fd,
    path,
    pathSize,
    buffer,
    bufferSize,
    pathReadlinkSlots,
  ) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathRemoveDirectory(fd: u32, path: usize, pathSize: u32): WasiErrno {
  return wasi_snapshot_preview1.path_remove_directory(fd, path, pathSize) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param oldPath an address in the plugin's memory
 * @param oldPathSize in bytes
 * @param newPath an address in the plugin's memory
 * @param newPathSize in bytes
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathRename(
  fd: u32,
  oldPath: usize,
  oldPathSize: u32,
  newFd: u32,
  newPath: usize,
  newPathSize: u32,
): WasiErrno {
  return wasi_snapshot_preview1.path_rename(
    fd,
    oldPath,
    oldPathSize,
    newFd,
    newPath,
    newPathSize,
  ) as WasiErrno;
}

/**
 * Refuses: there are no files. WASI has a fifth parameter, the size of `new_path`: a correct
 * import does not link.
 * @param oldPath an address in the plugin's memory
 * @param oldPathSize in bytes
 * @param newPath an address in the plugin's memory
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathSymlink(oldPath: usize, oldPathSize: u32, fd: u32, newPath: usize): WasiErrno {
  return wasi_snapshot_preview1.path_symlink(oldPath, oldPathSize, fd, newPath) as WasiErrno;
}

/**
 * Refuses: there are no files.
 * @param path an address in the plugin's memory
 * @param pathSize in bytes
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function pathUnlinkFile(fd: u32, path: usize, pathSize: u32): WasiErrno {
  return wasi_snapshot_preview1.path_unlink_file(fd, path, pathSize) as WasiErrno;
}

const sockAcceptSlots: usize = memory.data(8, 8);

/** What `sockAccept` gave; valid until it is called again, and zero after a call that failed. */
export class SockAcceptOut {
  @inline
  static get acceptedFd(): u64 {
    return load<u64>(sockAcceptSlots);
  }
}

/**
 * Refuses: there are no sockets. Writes 8 bytes, where WASI has room for 4.
 * Results: {@link SockAcceptOut}.
 * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function sockAccept(fd: u32, flags: u32): WasiErrno {
  store<u64>(sockAcceptSlots, 0);
  return wasi_snapshot_preview1.sock_accept(fd, flags, sockAcceptSlots) as WasiErrno;
}

const sockRecvSlots: usize = memory.data(8, 8);

/** What `sockRecv` gave; valid until it is called again, and zero after a call that failed. */
export class SockRecvOut {
  @inline
  static get readBytes(): u32 {
    return load<u32>(sockRecvSlots);
  }

  @inline
  static get outFlags(): u32 {
    return load<u16>(sockRecvSlots, 4);
  }
}

/**
 * Refuses: there are no sockets.
 * Results: {@link SockRecvOut}.
 * @param iovec an address in the plugin's memory
 * @param iovecSize how many
 * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function sockRecv(fd: u32, iovec: usize, iovecSize: u32, inFlags: u32): WasiErrno {
  store<u64>(sockRecvSlots, 0);
  return wasi_snapshot_preview1.sock_recv(
    fd,
    iovec,
    iovecSize,
    inFlags,
    sockRecvSlots,
    sockRecvSlots + 4,
  ) as WasiErrno;
}

const sockSendSlots: usize = memory.data(8, 8);

/** What `sockSend` gave; valid until it is called again, and zero after a call that failed. */
export class SockSendOut {
  @inline
  static get writtenBytes(): u32 {
    return load<u32>(sockSendSlots);
  }
}

/**
 * Refuses: there are no sockets.
 * Results: {@link SockSendOut}.
 * @param iovec an address in the plugin's memory
 * @param iovecSize how many
 * @returns `WasiErrno.Notsup`, `WasiErrno.Fault`
 * @since ABI 0.1.0
 */
export function sockSend(fd: u32, iovec: usize, iovecSize: u32, inFlags: u32): WasiErrno {
  store<u32>(sockSendSlots, 0);
  return wasi_snapshot_preview1.sock_send(
    fd,
    iovec,
    iovecSize,
    inFlags,
    sockSendSlots,
  ) as WasiErrno;
}

/**
 * Refuses: there are no sockets.
 * @returns `WasiErrno.Notsup`
 * @since ABI 0.1.0
 */
export function sockShutdown(fd: u32, how: u32): WasiErrno {
  return wasi_snapshot_preview1.sock_shutdown(fd, how) as WasiErrno;
}
