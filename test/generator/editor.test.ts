/** AssemblyScript sources are TypeScript too: an editor with AssemblyScript's types shows no red line in the bindings. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("tsc accepts everything that is generated for plugins", () => {
  const std = `${root}node_modules/assemblyscript/std/assembly.json`;
  const config = ts.parseJsonConfigFileContent(
    {
      extends: std,
      include: ["generated/assembly/**/*.ts", "generated/overlays/*/assembly/**/*.ts"],
      compilerOptions: { noEmit: true },
    },
    ts.sys,
    root,
  );
  expect(config.errors).toEqual([]);
  expect(config.fileNames.length).toBeGreaterThan(20);
  const program = ts.createProgram(config.fileNames, config.options);
  const found = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) =>
      [file?.fileName.replace(root, ""), ts.flattenDiagnosticMessageText(messageText, "\n")].join(
        ": ",
      ),
    );
  expect(found).toEqual([]);
}, 60_000);
