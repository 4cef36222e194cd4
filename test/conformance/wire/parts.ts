/** Small shared knowledge about traffic: its parts, and what is sent when a case does not say. */
import type { Socket } from "node:net";
import type { Case, TrafficStep } from "../case.js";

/** Resolves when the next part of a body may follow, so that no layer joins them. */
export type Apart = () => Promise<void>;

/** Bytes that a connection has carried, whatever reads them. */
export function trafficOf(socket: Socket): number {
  return socket.bytesRead + socket.bytesWritten;
}

export function listOf<T>(value: T | readonly T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? [...(value as T[])] : [value as T];
}

/** A body's parts; an empty text is no part at all. */
export function partsOf(body: string | readonly string[] | undefined): string[] {
  return listOf(body).filter((part) => part !== "");
}

/** The traffic of a case that names none: one request, or one connection. */
export function defaultTraffic(given: Case): readonly TrafficStep[] {
  return given.listener === "tcp"
    ? [
        { connect: true },
        { send: "ping" },
        { upstreamSend: "pong" },
        { halfClose: true },
        { upstreamClose: true },
      ]
    : [{ request: {} }];
}
