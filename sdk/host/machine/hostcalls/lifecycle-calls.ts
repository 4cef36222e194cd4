/**
 * Hostcalls about the plugin itself: log, clock, timer, effective context, the end.
 *
 * Rules (Envoy):
 * - The effective context is any living one; 0 is the VM's and stands for the running one again.
 * - proxy_done answers a false on_done, and only that; on_delete comes after the running callback.
 * - A log level above "critical" is a bad argument; the level told may be "off".
 */
import type { Hostcalls } from "@proxywasm/abi/host/hostcalls";
import { LogLevel, Status } from "@proxywasm/abi/host/enums";
import { textOf } from "../../base/bytes.js";
import type { RootContext } from "../context.js";
import { setTickPeriod } from "../timers.js";
import type { Deferred, Vm } from "../vm.js";

type LifecycleCalls = Pick<
  Hostcalls,
  | "log"
  | "getLogLevel"
  | "getCurrentTimeNanoseconds"
  | "setTickPeriodMilliseconds"
  | "setEffectiveContext"
  | "done"
  | "getStatus"
>;

export function lifecycleCalls(vm: Vm): LifecycleCalls {
  const { host } = vm;
  const { environment } = host;

  return {
    log(level, message) {
      if (level > LogLevel.Critical) return Status.BadArgument;
      writeLog(vm, level as LogLevel, textOf(message));
      return Status.Ok;
    },

    getLogLevel(out) {
      out.logLevel = host.logLevel;
      return Status.Ok;
    },

    getCurrentTimeNanoseconds(out) {
      out.time = environment.now();
      return Status.Ok;
    },

    setTickPeriodMilliseconds(period) {
      const root = vm.context.root;
      if (root !== null) setTickPeriod(root, period);
      return Status.Ok;
    },

    setEffectiveContext(id) {
      const context = vm.contexts.get(id);
      if (context === undefined || (id === 0 && !host.profile.contextZero)) {
        host.diagnosis.contextGone(vm.current, id);
        return Status.BadArgument;
      }
      vm.effective = id === 0 ? null : context;
      return Status.Ok;
    },

    done() {
      const { context } = vm;
      const root = context.root;
      const finish = vm.putOffs.get(context);
      if (finish !== undefined) {
        vm.putOffs.delete(context);
        vm.defer({ after: finish });
        return Status.Ok;
      }
      if (root === null || !root.pendingDone) return Status.NotFound;
      root.pendingDone = false;
      vm.defer(new DeleteRoot(root));
      return Status.Ok;
    },

    getStatus(out) {
      const root = vm.context.root;
      out.statusCode = root?.statusCode ?? 0;
      out.statusMessage = Buffer.from(root?.statusMessage ?? "");
      return Status.Ok;
    },
  };
}

/** Writes to the proxy's log, if the level is on. */
export function writeLog(vm: Vm, level: LogLevel, message: string): void {
  const { host, context } = vm;
  if (level < host.logLevel) return;
  host.environment.log({
    level,
    message,
    plugin: context.plugin?.name ?? "",
    rootId: context.plugin?.rootId ?? "",
    vmId: vm.vmId,
    contextId: context.id,
  });
}

class DeleteRoot implements Deferred {
  constructor(readonly root: RootContext) {}
  after(): void {
    this.root.vm.host.deleteRoot(this.root);
  }
}
