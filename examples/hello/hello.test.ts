/** The greeter, tested in Node without any proxy. */
import { startPlugin } from "@proxywasm/host/testing";
import { buildPlugin } from "proxy-wasm/testing";
import { expect, it } from "vitest";

const module = await buildPlugin(import.meta.dirname);

it("greets with the text of its configuration", async () => {
  const plugin = await startPlugin(module, { configuration: "TypeScript" });
  const { response } = plugin.send({ path: "/" });
  expect(response.status).toBe(200);
  expect(response.headers.get("hello")).toBe("TypeScript");
  expect(plugin.logs.map(({ message }) => message)).toEqual(["greeted TypeScript"]);
});

it("greets the world when nothing is configured", async () => {
  const plugin = await startPlugin(module);
  expect(plugin.send({ path: "/" }).response.headers.get("hello")).toBe("world");
});

it("answers /teapot without asking the upstream", async () => {
  const plugin = await startPlugin(module);
  const { request, response } = plugin.send({ path: "/teapot" });
  expect(response.status).toBe(418);
  expect(response.body).toBe("short and stout\n");
  expect(request.started).toBe(false);
});
