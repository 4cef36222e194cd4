/** Bytes that the host holds: the body of a request or answer, the data of a connection, a configuration, a message. */
import { BufferType, Status } from "@proxywasm/abi/assembly/enums";
import {
  getBufferBytes,
  GetBufferBytesOut,
  getBufferStatus,
  GetBufferStatusOut,
  setBufferBytes,
} from "@proxywasm/abi/assembly/hostcalls";
import { RESERVED_VALUES_BUFFER_END } from "@proxywasm/abi/assembly/layouts";
import { Bytes, Views } from "@proxywasm/abi/assembly/memory";
import { Context, Kind } from "../contexts/context";
import { HttpStream } from "../contexts/http";
import { TcpStream } from "../contexts/tcp";
import { Registry } from "../registry";
import { Contexts, Now } from "./callback";
import { receiveBytes, viewOf } from "./memory";
import { Arguments, decode } from "./text";
import { Token } from "./token";

/** How far into a held body its stream has read. */
class Seen {
  static of(body: usize): i32 {
    const buffer = Token.use(body);
    const found = Contexts.table.find(Now.effective);
    const kind = found ? changetype<Context>(found).__kind : Kind.Plugin;
    if (kind == Kind.Http) {
      const stream = changetype<HttpStream>(found);
      return buffer == BufferType.HttpRequestBody
        ? stream.__seenOfRequest
        : stream.__seenOfResponse;
    }
    if (Registry.hasTcp && kind == Kind.Tcp) {
      const stream = changetype<TcpStream>(found);
      return buffer == BufferType.DownstreamData
        ? stream.__seenOfDownstream
        : stream.__seenOfUpstream;
    }
    return 0;
  }
}

const END: u32 = RESERVED_VALUES_BUFFER_END;

/**
 * A buffer of the host, while it may be read. Reading copies out of the host once; what is returned is the plugin's own.
 * A buffer that is not there in this callback reads as empty, and `lastStatus()` says why.
 */
@unmanaged
export class Buffer {
  /** How many bytes can be read now. */
  get size(): i32 {
    Now.status = getBufferStatus(this.buffer());
    return GetBufferStatusOut.bufferSize;
  }

  /** Its bytes from `start` on, at most `length`. */
  bytes(start: i32 = 0, length: i32 = i32.MAX_VALUE): Uint8Array {
    return receiveBytes(this.read(start, length));
  }

  /** Its bytes from `start` on, at most `length`, as text. */
  text(start: i32 = 0, length: i32 = i32.MAX_VALUE): string {
    return decode(this.read(start, length));
  }

  private read(start: i32, length: i32): Bytes {
    Now.status = getBufferBytes(this.buffer(), start, length);
    return Now.status == Status.Ok ? GetBufferBytesOut.value : Views.empty;
  }

  private buffer(): BufferType {
    return Token.use(changetype<usize>(this)) as BufferType;
  }
}

/**
 * The body of a request or of a response, or the data of a connection: what can be read and changed now. After `Pause`
 * the host keeps what it has, and the next callback sees it again with the new bytes behind; after `Continue` it sees the
 * new bytes only. (A changed body needs another `content-length`:
 * remove that header before, or see `BufferedHttpContext`.)
 */
@unmanaged
export class Body extends Buffer {
  /**
   * The bytes that no earlier callback of this stream has seen: the new ones of each chunk, whether the chunks before were
   * held by `Pause` (and are still in front) or not.
   */
  newBytes(): Uint8Array {
    return this.bytes(Seen.of(changetype<usize>(this)));
  }

  /** As `newBytes`, as text; a character that is cut in two reads as U+FFFD. */
  newText(): string {
    return this.text(Seen.of(changetype<usize>(this)));
  }

  /** Puts text behind what is there. */
  append(text: string): void {
    this.write(END, 0, Arguments.first(text));
  }

  /** Puts text in front of what is there. */
  prepend(text: string): void {
    this.write(0, 0, Arguments.first(text));
  }

  /** Puts text in the place of all that is there. */
  replace(text: string): void {
    this.write(0, END, Arguments.first(text));
  }

  /** Puts text in the place of `length` bytes from `start` on. (Envoy refuses a `start` inside the body.) */
  splice(start: i32, length: i32, text: string): void {
    this.write(start, length, Arguments.first(text));
  }

  /** As `append`, for bytes. */
  appendBytes(bytes: Uint8Array): void {
    this.write(END, 0, viewOf(bytes));
  }

  /** As `prepend`, for bytes. */
  prependBytes(bytes: Uint8Array): void {
    this.write(0, 0, viewOf(bytes));
  }

  /** As `replace`, for bytes. */
  replaceBytes(bytes: Uint8Array): void {
    this.write(0, END, viewOf(bytes));
  }

  /** As `splice`, for bytes. */
  spliceBytes(start: i32, length: i32, bytes: Uint8Array): void {
    this.write(start, length, viewOf(bytes));
  }

  /** Removes everything. */
  clear(): void {
    this.write(0, END, Views.empty);
  }

  private write(start: u32, length: u32, value: Bytes): void {
    Now.status = setBufferBytes(
      Token.use(changetype<usize>(this)) as BufferType,
      start,
      length,
      value,
    );
  }
}
