/** The virtual machine, which several plugins may share. */
import { BufferType } from "@proxywasm/abi/assembly/enums";
import { Buffer } from "../core/body";
import { Now } from "../core/callback";
import { Token } from "../core/token";

/** One instance per VM, for what all its plugins share. */
export abstract class VmContext {
  /** The one there is. */
  static only: VmContext | null = null;

  /** The VM's configuration, to be read in `onVmStart`. */
  get configuration(): Buffer {
    return Token.of<Buffer>(Now.effective, BufferType.VmConfiguration);
  }

  /** The VM starts (Envoy: once for each plugin in it); false refuses its configuration. */
  onVmStart(): bool {
    return true;
  }
}

/** Makes `V` the module's VM context. */
export function registerVm<V extends VmContext>(): void {
  VmContext.only = instantiate<V>();
}
