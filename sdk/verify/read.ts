/** Reads a file that somebody named, of whatever kind it is, in bounded memory and without waiting for ever. */
import { constants, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";

/** No proxy takes a module of that size, in bytes. */
export const LARGEST = 1 << 28;

/**
 * The bytes of a file, or of standard input if it is called `-`; or why they cannot be had, with the remedy.
 *
 * @param largest how many bytes are read at most
 */
export async function readBytes(
  file: string,
  largest = LARGEST,
): Promise<{ readonly bytes: Uint8Array } | { readonly message: string }> {
  try {
    if (file === "-") return await readAll(process.stdin, largest);
    const kind = await stat(file);
    const refused = refusal(kind, file);
    if (refused !== undefined) return { message: refused };
    if (kind.size > largest) return { message: tooLarge(`it has ${kind.size} bytes`, largest) };
    // A pipe that lost its writer meanwhile would wait; one that is open already does not.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    return await readAll(handle.createReadStream(), largest);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { message: UNREADABLE[code ?? ""] ?? message };
  }
}

/** Grows with what comes, so that a file which is being written is read no further than the limit. */
async function readAll(source: AsyncIterable<Buffer>, largest: number) {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > largest) return { message: tooLarge("it does not end", largest) };
    chunks.push(chunk);
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)) };
}

function refusal(kind: Stats, file: string): string | undefined {
  if (kind.isDirectory()) return "it is a directory, not a module: name the .wasm file in it";
  if (kind.isFIFO() && !/^\/(dev\/fd|proc\/[^/]+\/fd)\//.test(file))
    return "it is a pipe: give its contents to standard input, and - as the file";
  if (kind.isFile() || kind.isFIFO()) return undefined;
  return "it is a device or a socket, not a file: name a .wasm file, or - for standard input";
}

const tooLarge = (what: string, largest: number): string =>
  `${what}; the limit is ${largest}: is it a module?`;

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a directory, not a module: name the .wasm file in it",
  EACCES: "you may not read it: check its owner and mode",
  EPERM: "you may not read it: check its owner and mode",
  ELOOP: "it is a link that leads back to itself",
  ENOTDIR: "a part of its path is a file, not a directory",
  ENAMETOOLONG: "its name is too long",
};
