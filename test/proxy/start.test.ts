/** Starting and ending real Envoys. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { availableEnvoy, envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
import { describe, expect, it } from "vitest";

const available = await availableEnvoy();

describe.skipIf(!available.path)(available.title, () => {
  const path = available.path as string;

  it("serves on a free port, logs what was asked for, and is gone after stop", async () => {
    const envoy = await startEnvoy({
      path,
      config: envoyBootstrap({ accessLog: "code=%RESPONSE_CODE%\n" }),
      componentLogLevel: "admin:debug",
    });
    const answer = await fetch(`http://127.0.0.1:${envoy.ports["main"]}/`);
    expect([answer.status, await answer.text()]).toEqual([200, "hi\n"]);
    await envoy.logged(/admin/);
    await envoy.stop();
    expect(envoy.running).toBe(false);
    expect(envoy.stdout()).toContain("code=200");
    expect(() => process.kill(envoy.pid, 0)).toThrow("ESRCH");
  });

  it("runs several at once", async () => {
    const config = envoyBootstrap({});
    const both = await Promise.all([startEnvoy({ path, config }), startEnvoy({ path, config })]);
    expect(both[0].ports["main"]).not.toBe(both[1].ports["main"]);
    await Promise.all(both.map((envoy) => envoy.stop()));
  });

  it("reports Envoy's own words when it refuses the configuration", async () => {
    const start = startEnvoy({ path, config: "static_resources: { nonsense: 1 }" });
    await expect(start).rejects.toThrow(/no\s+such\s+field:\s+'nonsense'/);
  });

  it("takes the path of a module from this process's folder, in an object and in YAML", async () => {
    const config = envoyBootstrap({ plugins: [{ wasm: "build/missing.wasm" }] });
    const yaml = JSON.stringify(config).replace(resolve("build"), "build");
    const message = `Invalid path: ${resolve("build/missing.wasm")}`;
    await expect(startEnvoy({ path, config })).rejects.toThrow(message);
    await expect(startEnvoy({ path, config: yaml })).rejects.toThrow(message);
  });

  it("ends Envoy even when this process is killed", async () => {
    const script = `
      import { envoyBootstrap, startEnvoy } from "@proxywasm/proxy/testing";
      const envoy = await startEnvoy({ path: process.argv[1], config: envoyBootstrap({}) });
      console.log(envoy.pid);
    `;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, path]);
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    child.kill("SIGKILL");
    await expect.poll(() => isAlive(pid)).toBe(false);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
