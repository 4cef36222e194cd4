/** What a response's status says of the response as a whole, as every codec takes it. */

/** It goes before the response that counts: the proxy's affair, of which plugins hear nothing. */
export function isInterim(status: Uint8Array | undefined): boolean {
  return status?.length === 3 && status[0] === ONE && codeOf(status) !== SWITCHING;
}

/** The response ends with its headers, whatever it goes on to say. */
export function endsWithHeaders(status: Uint8Array | undefined, toHead: boolean): boolean {
  if (toHead) return true;
  const code = codeOf(status);
  return code === NO_CONTENT || code === NOT_MODIFIED;
}

/**
 * A number with which no response can end: clients close the stream over it (Envoy sends it all the same, measured).
 * What is no number at all is not meant.
 */
export function isNoStatus(status: Uint8Array | undefined, isHttp1: boolean): boolean {
  const code = codeOf(status);
  if (Number.isNaN(code)) return false;
  if (code === SWITCHING) return !isHttp1;
  return code < LEAST || code > MOST;
}

function codeOf(status: Uint8Array | undefined): number {
  if (status === undefined || status.length === 0) return NaN;
  let code = 0;
  for (const byte of status) {
    if (byte < ZERO || byte > NINE) return NaN;
    code = code * 10 + byte - ZERO;
  }
  return code;
}

const ZERO = 0x30;
const ONE = 0x31;
const NINE = 0x39;
const SWITCHING = 101;
const NO_CONTENT = 204;
const NOT_MODIFIED = 304;
/** The least and the most that a last status can be. */
const LEAST = 200;
const MOST = 999;
