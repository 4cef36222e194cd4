/** Copied into a new user's project by the tests: builds a plugin with the installed command, judges it, loads it, serves it. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { startPlugin } from "@proxywasm/host/testing";
import { serve } from "@proxywasm/proxy";
import { main } from "proxy-wasm/cli";

assert.equal(await main(["build"]), 0, "it builds");
assert.equal(await main(["verify", "build/plugin.wasm"]), 0, "a proxy would load it");

const plugin = await startPlugin("build/plugin.wasm", { configuration: "kit" });
assert.equal(plugin.send({ path: "/" }).response.headers.get("hello"), "kit");

const upstream = createServer((_, response) => response.end("hi"));
upstream.listen(0, "127.0.0.1");
await once(upstream, "listening");
const proxy = await serve({
  plugins: [{ wasm: "build/plugin.wasm", configuration: "socket" }],
  upstream: { port: upstream.address().port },
});
const response = await fetch(proxy.url);
assert.equal(response.headers.get("hello"), "socket");
assert.equal(await response.text(), "hi");
await proxy.close();
upstream.closeAllConnections();
upstream.close();

console.log(`smoke ok on ${process.version}`);
