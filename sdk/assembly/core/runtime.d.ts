/** What the runtime offers that asc's own typings leave out. */
declare function __new(size: usize, id: u32): usize;
declare function __pin(object: usize): usize;
declare function __unpin(object: usize): void;
declare function __collect(): void;

// Defined by the transform: no root id is ever given; and there is one registration.
declare const PROXY_WASM_UNNAMED: i32;
declare const PROXY_WASM_SINGLE: i32;
// … which is of an HTTP filter.
declare const PROXY_WASM_HTTP: i32;

// Only the own runtime has these: always asked for with `isDefined`.
declare function __leave(): void;
declare function __bear(): void;
declare function __exhausted(): void;
