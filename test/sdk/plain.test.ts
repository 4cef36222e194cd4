/** What somebody sees who calls asc with the SDK's configuration: nothing but what concerns the plugin. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const asc = (await import("assemblyscript/asc")) as unknown as {
  main(
    args: string[],
    options: {
      stdout: { write(): void };
      stderr: { write(): void };
      writeFile(): void;
      reportDiagnostic(diagnostic: {
        code: number;
        message: string;
        range: { start: number; source: { normalizedPath: string } } | null;
      }): void;
    },
  ): Promise<{ error: Error | null }>;
};

const entries = [
  "test/sdk/plugins/everything.ts",
  "test/sdk/plugins/life.ts",
  "test/sdk/plugins/connection.ts",
  "test/sdk/plugins/state/assembly/index.ts",
  ...readdirSync(`${ROOT}/examples`).map((name) => `examples/${name}/assembly/index.ts`),
];
const sink = { write() {} };

test.each(["release", "debug"])(
  "asc warns of nothing inside the SDK, target %s",
  async (target) => {
    const warnings = new Set<string>();
    for (const entry of entries) {
      const { error } = await asc.main(
        [
          ...[entry, "--baseDir", ROOT, "--config", "sdk/assembly/asconfig.json"],
          // What asc finds, it finds before it optimizes.
          ...["--target", target, "--optimizeLevel", "0", "--noEmit"],
        ],
        {
          stdout: sink,
          stderr: sink,
          writeFile() {},
          reportDiagnostic({ code, message, range }) {
            // What the SDK's transform says of the plugin's own lines.
            if (message.startsWith("User-defined: ")) return;
            warnings.add(`${range?.source.normalizedPath}:${range?.start} ${code} ${message}`);
          },
        },
      );
      expect(error).toBeNull();
    }
    expect([...warnings]).toEqual([]);
  },
  120_000,
);
