/**
 * Foreign functions `verify_signature` and `sign`: RSA or ECDSA over a hash, keys in DER or PEM.
 *
 * Rules (Envoy):
 * - Without a key the arguments are bad; with one, what goes wrong is told in the result, and the call succeeds.
 */
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from "node:crypto";
import { Status } from "@proxywasm/abi/host/enums";
import {
  SignArgumentsCodec,
  SignResultCodec,
  VerifySignatureArgumentsCodec,
  VerifySignatureResultCodec,
} from "@proxywasm/abi/overlays/envoy/host/foreign";
import { EMPTY } from "../../base/bytes.js";
import type { ForeignRegistry, ForeignResult } from "./foreign.js";

export function cryptoFunctions(): ForeignRegistry {
  return { verify_signature: verifySignature, sign: signText };
}

function verifySignature(bytes: Uint8Array): ForeignResult {
  const args = VerifySignatureArgumentsCodec.decode(bytes);
  if (args === null) return { status: Status.BadArgument };
  const { hashFunction, publicKey, publicKeyPem, signature, text } = args;
  if (publicKey.length === 0 && publicKeyPem === "") return { status: Status.BadArgument };
  const tell = (result: boolean, error: string): ForeignResult => ({
    status: Status.Ok,
    result: VerifySignatureResultCodec.encode({ result, error }),
  });
  if (!HASHES.has(hashFunction.toLowerCase()))
    return tell(false, `${hashFunction} is not supported.`);
  try {
    const key: KeyObject =
      publicKeyPem === ""
        ? createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" })
        : createPublicKey(publicKeyPem);
    const good = verify(hashFunction, text, key, signature);
    return tell(good, good ? "" : "Failed to verify digest. Error code: 0");
  } catch {
    return tell(false, "Failed to initialize digest verify.");
  }
}

function signText(bytes: Uint8Array): ForeignResult {
  const args = SignArgumentsCodec.decode(bytes);
  if (args === null) return { status: Status.BadArgument };
  const { hashFunction, privateKey, privateKeyPem, text } = args;
  if (privateKey.length === 0 && privateKeyPem === "") return { status: Status.BadArgument };
  const tell = (result: boolean, signature: Uint8Array, error: string): ForeignResult => ({
    status: Status.Ok,
    result: SignResultCodec.encode({ result, signature, error }),
  });
  if (!HASHES.has(hashFunction.toLowerCase())) {
    return tell(false, EMPTY, `${hashFunction} is not supported.`);
  }
  try {
    const key: KeyObject =
      privateKeyPem === ""
        ? createPrivateKey({ key: Buffer.from(privateKey), format: "der", type: "pkcs8" })
        : createPrivateKey(privateKeyPem);
    return tell(true, sign(hashFunction, text, key), "");
  } catch {
    return tell(false, EMPTY, "Invalid key type: private key required for signing operation.");
  }
}

const HASHES: ReadonlySet<string> = new Set(["sha1", "sha224", "sha256", "sha384", "sha512"]);
