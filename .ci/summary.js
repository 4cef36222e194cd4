/** Prints "N passed, N failed" from vitest's JSON result, and exits with 1 if anything failed, tests or the steps before them. */
import { readFileSync } from "node:fs";

const status = Number(process.argv[2] ?? 0);
const result = read();
const passed = result?.numPassedTests ?? 0;
// A file that cannot be loaded has no tests to count, but it failed.
const broken = (result?.testResults ?? []).filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;
let failed = (result?.numFailedTests ?? 0) + broken;
if (status !== 0 && failed === 0) failed = 1;

for (const file of result?.testResults ?? []) {
  for (const test of file.assertionResults) {
    if (test.status === "failed") console.log(`failed: ${file.name}: ${test.fullName}`);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function read() {
  try {
    return JSON.parse(readFileSync("reports/vitest.json", "utf8"));
  } catch {
    return undefined;
  }
}
