/** What this package knows: the generated tables of the ABI and of the hosts. */
import { HOSTS } from "@proxywasm/abi/host/hosts";
import { ABI_VERSIONS, VERSIONS } from "@proxywasm/abi/host/versions";
import type { Knowledge } from "./judge.js";

export const KNOWLEDGE: Knowledge = {
  abi: VERSIONS.map((version) => ABI_VERSIONS[version]),
  // Envoy comes first: it is what a module is judged by when no host is named.
  hosts: HOSTS,
};
