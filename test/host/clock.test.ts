/** Virtual time: where it starts, how it moves, and how far. */
import { describe, expect, test } from "vitest";
import { startPlugin, startHost } from "@proxywasm/host/testing";
import { puppetModule, startPuppet, type Puppet } from "./puppet.js";

const timeOf = (p: Puppet) =>
  Number(BigInt(p.call("proxy_get_current_time_nanoseconds").out["time"] as bigint) / 1_000_000n);

describe("wall time", () => {
  const NOW = Date.UTC(2031, 4, 6, 7, 8, 9, 10);

  test.each([new Date(NOW), NOW])("starts where the test says: %s", (now) => {
    const seen: number[] = [];
    const plugin = startPuppet(
      {
        onConfigure: (p) => void seen.push(timeOf(p)),
        onRequestHeaders: (p) => void seen.push(timeOf(p)),
      },
      { now },
    );
    plugin.clock.advance(3_600_000);
    plugin.send();
    expect(seen).toEqual([NOW, NOW + 3_600_000]);
  });

  test("is the same in every run when the test says nothing, and has parts of milliseconds", async () => {
    const host = await startHost();
    expect(host.clock.wall).toBe(BigInt(Date.UTC(2024, 0, 1)) * 1_000_000n);
    const other = await startPlugin(puppetModule(), { now: 1.25 });
    expect(other.clock.wall).toBe(1_250_000n);
  });

  test("is what requests are stamped with", () => {
    let stamp = 0n;
    const plugin = startPuppet(
      {
        onRequestHeaders(p) {
          const bytes = p.property("request\0time") as Uint8Array;
          stamp = new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(0, true);
        },
      },
      { now: NOW },
    );
    plugin.send();
    expect(stamp).toBe(BigInt(NOW) * 1_000_000n);
  });
});
