/** The profiles by name. */
import { envoy } from "./envoy.js";
import type { Profile, ProfileName } from "./profile.js";
import { spec } from "./spec.js";

export const PROFILES: Readonly<Record<ProfileName, Profile>> = { envoy, spec };
export { DEVIATIONS } from "./deviations.js";
export type { Deviation, Profile, ProfileName } from "./profile.js";
