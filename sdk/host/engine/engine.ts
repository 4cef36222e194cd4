/** The engine's WebAssembly API, typed as far as it is used: Node's types leave it to the DOM's. */

/** A compiled module. */
export interface EngineModule {
  readonly [Symbol.toStringTag]?: string;
}
export interface EngineInstance {
  readonly exports: Readonly<Record<string, unknown>>;
}
export interface EngineMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
export type EngineImports = Record<string, Record<string, unknown>>;

interface Engine {
  readonly Module: new (bytes: Uint8Array) => EngineModule;
  readonly Instance: new (module: EngineModule, imports: EngineImports) => EngineInstance;
  readonly Memory: new (descriptor: { initial: number; maximum?: number }) => EngineMemory;
  readonly Table: new (descriptor: { initial: number; element: "anyfunc" }) => object;
  readonly RuntimeError: new (message?: string) => Error;
}

export const Engine: Engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;
