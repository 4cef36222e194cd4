/** What is shown of an Envoy's log when it does not start. */
import { describe, expect, it } from "vitest";
import { tellingLines } from "../../proxy/envoy/telling.js";

const prefix = "[2026-01-02 03:04:05.678][12]";
const failure = `goo.gle/debugonly  
node {
  id: "test"
}
: Proto constraint validation failed (BootstrapValidationError.StaticResources: embedded message failed validation | caused by StaticResourcesValidationError.Clusters[0]: value must be small)`;

describe("the telling lines of a log", () => {
  it("leave out the configuration, and what is said twice", () => {
    const log = `${prefix}[warning][main] [source/a.cc:1] something else
${prefix}[critical][main] [source/server/server.cc:449] error \`Invalid path: /a.wasm\` initializing config 'goo.gle/debugstr  
    /tmp/x/bootstrap.json'
Invalid path: /a.wasm
`;
    expect(tellingLines(log)).toEqual(["[critical][main] error `Invalid path: /a.wasm`"]);
  });

  it("name the field whose value is refused by its path", () => {
    const log = `${prefix}[critical][main] [source/server/server.cc:449] error \`${failure}\` initializing config 'goo.gle/debugstr  \n    /tmp/x/bootstrap.json'\n${failure}\n`;
    expect(tellingLines(log)).toEqual([
      "[critical][main] error `: Proto constraint validation failed (StaticResources.Clusters[0]: value must be small)`",
    ]);
  });

  it("are the last ones where none is an error", () => {
    expect(tellingLines(`${prefix}[info][main] [a.cc:1] starting\n`)).toEqual([
      "[info][main] starting",
    ]);
  });
});
