/**
 * Failures of VMs and what becomes of streams then.
 *
 * Rules:
 * - A trap kills the VM: no callback of any of its contexts runs again.
 * - Closed (the default): the stream gets 503, or a reset once its response headers are out; so do later ones.
 * - Open: the stream in which the VM died still gets 503; later streams pass as if the plugin were not there.
 * - Reload: as closed, but a later stream starts a fresh VM once the back-off is over, after traps only.
 * - `fail_open`, Envoy's older switch: even the stream in which the VM died continues.
 */

/** Why a VM cannot be used. The names are those of Envoy's fail states. */
export type FailState =
  | "UnableToCreateVm"
  | "UnableToCloneVm"
  | "MissingFunction"
  | "UnableToInitializeCode"
  | "StartFailed"
  | "ConfigureFailed"
  | "RuntimeError";

export interface VmFailure {
  readonly state: FailState;
  /** For people: what happened, and in which function of the plugin. */
  readonly message: string;
  readonly vmId: string;
  readonly plugin: string;
  /** The callback that was running. */
  readonly callback: string;
  readonly contextId: number;
  /** The JavaScript error that the engine threw, with the wasm stack. */
  readonly cause?: unknown;
}

export type FailurePolicyName = "closed" | "open" | "reload";

/** A row per policy: what a stream meets that is opened after its VM has died. */
export interface FailurePolicy {
  readonly skip: boolean;
  readonly reload: boolean;
}

export const FAILURE_POLICIES: Readonly<Record<FailurePolicyName, FailurePolicy>> = {
  closed: { skip: false, reload: false },
  open: { skip: true, reload: false },
  reload: { skip: false, reload: true },
};

/** A module that cannot be loaded, or a plugin that refused to start: what Envoy rejects a configuration for. */
export class PluginError extends Error {
  override readonly name = "PluginError";
  readonly state: FailState;
  constructor(state: FailState, message: string, options?: ErrorOptions) {
    super(message, options);
    this.state = state;
  }
}
