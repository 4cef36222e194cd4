/** Asks this Node's own engine, the same as Envoy's, whether the whole module is valid: function bodies included. */

/** Why the engine refuses the module, or null when it accepts it. */
export function whyInvalid(bytes: Uint8Array): string | null {
  if (WebAssembly.validate(bytes)) return null;
  try {
    new WebAssembly.Module(bytes);
    return null;
  } catch (error) {
    return (error as Error).message.replace(/^WebAssembly\.Module\(\): /, "");
  }
}

/** What is used of the engine: Node's types have no WebAssembly, and the browser's come with all of the DOM. */
declare const WebAssembly: {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => unknown;
};
