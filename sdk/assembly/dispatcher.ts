/** Leads each callback of the host to the method of the context it is for. */
import { Callbacks } from "@proxywasm/abi/assembly/callbacks";
import { Action, BufferType, PeerType } from "@proxywasm/abi/assembly/enums";
import { RESERVED_VALUES_VM_CONTEXT } from "@proxywasm/abi/assembly/layouts";
import { Pending } from "./calls/pending";
import { Context, Kind } from "./contexts/context";
import { HttpStream } from "./contexts/http";
import { PluginContext } from "./contexts/plugin";
import { TcpStream } from "./contexts/tcp";
import { UndecidedStream } from "./contexts/undecided";
import { Birth } from "./core/birth";
import { Buffer } from "./core/body";
import { contexts, enter, leave, Now } from "./core/callback";
import { allocate } from "./core/memory";
import { token } from "./core/token";
import { log } from "./log";
import { Registry } from "./registry";
import { Reply } from "./reply";

/** The module's one receiver of callbacks. A method that the build does not export is not compiled. */
export class Dispatcher extends Callbacks {
  onMemoryAllocate(memorySize: u32): usize {
    return allocate(memorySize);
  }

  onContextCreate(contextId: u32, parentContextId: u32): void {
    enter(contextId);
    if (parentContextId == RESERVED_VALUES_VM_CONTEXT) createPlugin(contextId);
    else createStream(contextId, parentContextId);
    leave();
  }

  onVmStart(pluginContextId: u32, vmConfigurationSize: u32): bool {
    const plugin = pluginAt(pluginContextId);
    const ok = plugin !== null && plugin.onStart();
    finish();
    return ok;
  }

  onConfigure(pluginContextId: u32, pluginConfigurationSize: u32): bool {
    const plugin = pluginAt(pluginContextId);
    const ok = plugin !== null && plugin.onConfigure();
    finish();
    return ok;
  }

  onRequestHeaders(streamContextId: u32, numHeaders: u32, endOfStream: bool): Action {
    const stream = httpAt(streamContextId);
    return finishWith(stream ? stream.onRequestHeaders(endOfStream) : Action.Continue);
  }

  onRequestBody(streamContextId: u32, bodySize: u32, endOfStream: bool): Action {
    const stream = httpAt(streamContextId);
    if (!stream) return finishWith(Action.Continue);
    const action = stream.onRequestBody(endOfStream);
    stream.seenOfRequest = action == Action.Pause ? bodySize : 0;
    return finishWith(action);
  }

  onRequestTrailers(streamContextId: u32, numTrailers: u32): Action {
    const stream = httpAt(streamContextId);
    return finishWith(stream ? stream.onRequestTrailers() : Action.Continue);
  }

  onResponseHeaders(streamContextId: u32, numHeaders: u32, endOfStream: bool): Action {
    const stream = httpAt(streamContextId);
    return finishWith(stream ? stream.onResponseHeaders(endOfStream) : Action.Continue);
  }

  onResponseBody(streamContextId: u32, bodySize: u32, endOfStream: bool): Action {
    const stream = httpAt(streamContextId);
    if (!stream) return finishWith(Action.Continue);
    const action = stream.onResponseBody(endOfStream);
    stream.seenOfResponse = action == Action.Pause ? bodySize : 0;
    return finishWith(action);
  }

  onResponseTrailers(streamContextId: u32, numTrailers: u32): Action {
    const stream = httpAt(streamContextId);
    return finishWith(stream ? stream.onResponseTrailers() : Action.Continue);
  }

  onNewConnection(streamContextId: u32): Action {
    const stream = tcpAt(streamContextId);
    return finishWith(stream ? stream.onNewConnection() : Action.Continue);
  }

  onDownstreamData(streamContextId: u32, dataSize: u32, endOfStream: bool): Action {
    const stream = tcpAt(streamContextId);
    return finishWith(stream ? stream.onDownstreamData(endOfStream) : Action.Continue);
  }

  onDownstreamConnectionClose(streamContextId: u32, peerType: PeerType): void {
    const stream = tcpAt(streamContextId);
    if (stream) stream.onDownstreamClose(peerType);
    finish();
  }

  onUpstreamData(streamContextId: u32, dataSize: u32, endOfStream: bool): Action {
    const stream = tcpAt(streamContextId);
    return finishWith(stream ? stream.onUpstreamData(endOfStream) : Action.Continue);
  }

  onUpstreamConnectionClose(streamContextId: u32, peerType: PeerType): void {
    const stream = tcpAt(streamContextId);
    if (stream) stream.onUpstreamClose(peerType);
    finish();
  }

  onTick(pluginContextId: u32): void {
    const plugin = pluginAt(pluginContextId);
    if (plugin) plugin.onTick();
    finish();
  }

  onQueueReady(pluginContextId: u32, queueId: u32): void {
    const plugin = pluginAt(pluginContextId);
    if (plugin) plugin.onQueueReady(queueId);
    finish();
  }

  onForeignFunction(pluginContextId: u32, functionId: u32, argumentsSize: u32): void {
    const plugin = pluginAt(pluginContextId);
    const input = token<Buffer>(pluginContextId, BufferType.ForeignFunctionArguments);
    if (plugin) plugin.onForeignFunction(functionId, input);
    finish();
  }

  onDone(contextId: u32): bool {
    const context = contextAt(contextId);
    const ok = context ? context.isDone() : true;
    finish();
    return ok;
  }

  onLog(contextId: u32): void {
    const context = contextAt(contextId);
    if (context) context.onLog();
    finish();
  }

  onDelete(contextId: u32): void {
    const context = contextAt(contextId);
    if (context) {
      context.onDelete();
      if (context.pending) Pending.drop(context);
      contexts.remove(context);
    }
    finish();
  }
}

function createPlugin(id: u32): void {
  const registration = Registry.choose();
  if (Registry.complaint.length) {
    log.critical(Registry.complaint);
    Registry.complaint = "";
  }
  if (!registration) return;
  Birth.announce(id, 0);
  const plugin = registration.createPlugin();
  plugin.registration = registration;
  contexts.add(id, plugin);
}

function createStream(id: u32, parent: u32): void {
  const found = contexts.find(parent);
  if (!found) return unknown(parent);
  const plugin = changetype<PluginContext>(found);
  const registration = plugin.registration!;
  Birth.announce(id, found);
  let stream: Context;
  if (!registration.createTcp) stream = plugin.createHttpContext();
  else if (!registration.createHttp) stream = plugin.createTcpContext();
  else stream = new UndecidedStream(plugin);
  contexts.add(id, stream);
}

function contextAt(id: u32): Context | null {
  const found = enter(id);
  if (!found) unknown(id);
  return changetype<Context | null>(found);
}

function pluginAt(id: u32): PluginContext | null {
  const found = enter(id);
  if (!found) unknown(id);
  return changetype<PluginContext | null>(found);
}

function httpAt(id: u32): HttpStream | null {
  const context = contextAt(id);
  if (!context || context.kind == Kind.Http) return changetype<HttpStream | null>(changetype<usize>(context));
  return null;
}

function tcpAt(id: u32): TcpStream | null {
  const context = contextAt(id);
  if (!context || context.kind == Kind.Tcp) return changetype<TcpStream | null>(changetype<usize>(context));
  return null;
}

function unknown(id: u32): void {
  log.error(`the host called back for context ${id}, which it did not create: nothing was done`);
}

function finish(): void {
  Reply.flush();
  leave();
}

function finishWith(action: Action): Action {
  finish();
  return action;
}
