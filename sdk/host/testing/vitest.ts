/** Under vitest: a test that fails prints what went between plugin and host. */
import type { TestHost } from "./host.js";

/** Registers with the running test, if there is one and it runs under vitest. */
export async function printOnFailure(host: TestHost): Promise<void> {
  if (process.env["VITEST"] === undefined) return;
  try {
    const name = "vitest";
    const { onTestFailed } = (await import(name)) as { onTestFailed(run: () => void): void };
    onTestFailed(() => {
      const text = host.trace.text();
      if (text !== "") console.error(`Calls between plugin (→) and host (←):\n${text}`);
    });
  } catch {
    // Outside a test (in beforeAll, say) there is nothing to register with.
  }
}
