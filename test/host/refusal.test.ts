/** What the kit says of a plugin that does not start: the proxy's words, the place, and the plugin's own log. */
import { describe, expect, test } from "vitest";
import { PluginError } from "@proxywasm/host";
import {
  puppetHost,
  puppetModule,
  startPuppet,
  type PuppetCallbacks,
  type PuppetOptions,
} from "./puppet.js";

function refusal(callbacks: PuppetCallbacks, options: PuppetOptions = {}): PluginError {
  try {
    startPuppet(callbacks, options);
  } catch (error) {
    expect(error).toBeInstanceOf(PluginError);
    return error as PluginError;
  }
  throw new Error("it was not refused");
}

describe("a plugin that refuses", () => {
  test("its configuration: its log is in the message", () => {
    const error = refusal({
      onVmStart: (p) => void p.log("hello"),
      onConfigure(p) {
        p.log("no such rule: alow", 4);
        return 0;
      },
    });
    expect(error.state).toBe("ConfigureFailed");
    expect(error.message).toBe(
      "Failed to configure base Wasm plugin: on_configure returned false\n" +
        "  the plugin's log:\n    [info] hello\n    [error] no such rule: alow",
    );
  });

  test("the start of its VM", () => {
    const error = refusal({
      onVmStart(p) {
        p.log("no licence", 5);
        return 0;
      },
    });
    expect(error.state).toBe("StartFailed");
    expect(error.message).toMatch(/on_vm_start returned false\n[\s\S]*\[critical\] no licence$/);
  });

  test("by a trap: the callback too", () => {
    const error = refusal({
      onConfigure(p) {
        p.log("about to fall");
        throw new Error("boom");
      },
    });
    expect(error.state).toBe("RuntimeError");
    expect(error.message).toMatch(/boom[\s\S]*\n {2}in onConfigure\n[\s\S]*about to fall$/);
    expect((error.cause as Error).message).toBe("boom");
  });

  test("without a word: the message asks for one", () => {
    expect(refusal({ onConfigure: () => 0 }).message).toMatch(/the plugin logged nothing; let it/);
  });

  test("after many words: the last are shown", () => {
    const { message } = refusal({
      onConfigure(p) {
        for (let i = 0; i < 50; i++) p.log(`line ${i}`);
        return 0;
      },
    });
    expect(message).toContain("(30 lines before)\n    [info] line 30");
    expect(message).not.toContain("line 29\n");
  });
});

test("what another plugin of the host logged is not in it, nor in the machine's own error", () => {
  const host = puppetHost({
    fine: { onConfigure: (p) => void p.log("not mine") },
    bad: {
      onConfigure(p) {
        p.log("mine");
        return 0;
      },
    },
  });
  const { module } = host.start(puppetModule(), { rootId: "fine" }).handle.plugin.config;
  const said = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return (error as Error).message;
    }
    throw new Error("it was not refused");
  };
  const words = "Failed to configure base Wasm plugin: on_configure returned false";
  expect(said(() => host.start(puppetModule(), { rootId: "bad" }))).toBe(
    `${words}\n  the plugin's log:\n    [info] mine`,
  );
  // A proxy writes the log elsewhere.
  expect(said(() => host.machine.addPlugin({ module, rootId: "bad" }))).toBe(words);
});
