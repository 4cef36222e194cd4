/** `npm start`, as the README promises it. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

describe("npm start", () => {
  let output: string;

  beforeAll(async () => {
    // It ends by itself with exit code 0, or this rejects.
    const { stdout } = await promisify(execFile)(process.execPath, ["cli/dist/demo.js"], {
      cwd: ROOT,
    });
    output = stdout;
  }, 180_000);

  it("goes through its four steps", () => {
    expect(output.match(/^\d {2}\S.*\d+(\.\d)? (µs|ms|s)$/gm)?.map((line) => line[0])).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
  });

  it("shows what went in, which callbacks and hostcalls ran, and what came out", () => {
    const story = output.slice(output.indexOf("GET /  "));
    const steps = [
      /client +→ GET \/$/m,
      /plugin +\S+request_headers #2 .* → CONTINUE +\d+/m,
      /upstream +← GET \/$/m,
      /plugin +\S+response_headers #2 .* → CONTINUE +\d+/m,
      /hostcall +\S+add_header_map_value \(HTTP_RESPONSE_HEADERS, "hello".* → OK +\d+/m,
      /log +greeted TypeScript$/m,
      /client +← 200, hello: TypeScript, "the upstream's answer to \/" +\d/m,
    ];
    const places = steps.map((step) => story.search(step));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("shows that a local reply never reaches the upstream", () => {
    const story = output.slice(output.indexOf("GET /teapot"));
    expect(story).toMatch(/client +← 418, hello: TypeScript, "short and stout"/);
    expect(story).not.toMatch(/upstream +←/);
  });

  it("prints lines that fit a screen, without control characters when it is no terminal", () => {
    const longest = Math.max(...output.split("\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(100);
    expect(output).not.toContain("\x1b");
  });
});
