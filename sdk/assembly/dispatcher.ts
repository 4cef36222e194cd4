/** Leads each callback of the host to the method of the context it is for. */
import { Callbacks } from "@proxywasm/abi/assembly/callbacks";
import { Views } from "@proxywasm/abi/assembly/memory";
import { Action, BufferType, PeerType } from "@proxywasm/abi/assembly/enums";
import { RESERVED_VALUES_VM_CONTEXT } from "@proxywasm/abi/assembly/layouts";
import { Grpc } from "./calls/grpc";
import { HttpCall } from "./calls/http";
import { Context, Kind } from "./contexts/context";
import { HttpStream } from "./contexts/http";
import { PluginContext } from "./contexts/plugin";
import { TcpStream } from "./contexts/tcp";
import { UndecidedStream } from "./contexts/undecided";
import { Birth } from "./core/birth";
import { Calls } from "./core/calls";
import { Buffer } from "./core/body";
import { Callback, Contexts } from "./core/callback";
import { allocate } from "./core/memory";
import { utf8 } from "./core/text";
import { Token } from "./core/token";
import { Problem } from "./problem";
import { Registry } from "./registry";
import { Timer } from "./timer";
import { VmContext } from "./contexts/vm";
import { Waiting } from "./core/waiting";

/** The module's one receiver of callbacks. A method that the build does not export is not compiled. */
export class Dispatcher extends Callbacks {
  onMemoryAllocate(memorySize: u32): usize {
    return allocate(memorySize);
  }

  onContextCreate(contextId: u32, parentContextId: u32): void {
    Callback.enter(contextId);
    if (parentContextId == RESERVED_VALUES_VM_CONTEXT) createPlugin(contextId);
    else createStream(contextId, parentContextId);
    Callback.leave();
  }

  onVmStart(pluginContextId: u32, vmConfigurationSize: u32): bool {
    const plugin = pluginAt(pluginContextId);
    let ok = plugin !== null && plugin.onVmStart();
    const vm = VmContext.only;
    if (vm) ok = vm.onVmStart() && ok;
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
    stream.__seenOfRequest = action == Action.Pause ? bodySize : 0;
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
    stream.__seenOfResponse = action == Action.Pause ? bodySize : 0;
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
    if (!stream) return finishWith(Action.Continue);
    const action = stream.onDownstreamData(endOfStream);
    stream.__seenOfDownstream = action == Action.Pause ? dataSize : 0;
    return finishWith(action);
  }

  onDownstreamConnectionClose(streamContextId: u32, peerType: PeerType): void {
    const stream = tcpAt(streamContextId);
    if (stream) stream.onDownstreamClose(peerType);
    finish();
  }

  onUpstreamData(streamContextId: u32, dataSize: u32, endOfStream: bool): Action {
    const stream = tcpAt(streamContextId);
    if (!stream) return finishWith(Action.Continue);
    const action = stream.onUpstreamData(endOfStream);
    stream.__seenOfUpstream = action == Action.Pause ? dataSize : 0;
    return finishWith(action);
  }

  onUpstreamConnectionClose(streamContextId: u32, peerType: PeerType): void {
    const stream = tcpAt(streamContextId);
    if (stream) stream.onUpstreamClose(peerType);
    finish();
  }

  onTick(pluginContextId: u32): void {
    const plugin = pluginAt(pluginContextId);
    if (plugin) {
      if (plugin.__timers) Timer.tick(plugin);
      plugin.onTick();
    }
    finish();
  }

  onQueueReady(pluginContextId: u32, queueId: u32): void {
    const plugin = pluginAt(pluginContextId);
    if (plugin) plugin.onQueueReady(queueId);
    finish();
  }

  onForeignFunction(pluginContextId: u32, functionId: u32, argumentsSize: u32): void {
    const plugin = pluginAt(pluginContextId);
    const input = Token.of<Buffer>(pluginContextId, BufferType.ForeignFunctionArguments);
    if (plugin) plugin.onForeignFunction(functionId, input);
    finish();
  }

  onHttpCallResponse(
    pluginContextId: u32,
    callId: u32,
    numHeaders: u32,
    bodySize: u32,
    numTrailers: u32,
  ): void {
    Callback.enter(pluginContextId);
    const call = Calls.find(callId);
    if (call) changetype<HttpCall>(changetype<usize>(call)).__deliver(numHeaders == 0);
    finish();
  }

  onGrpcReceiveInitialMetadata(pluginContextId: u32, callId: u32, numElements: u32): void {
    const call = grpcAt(pluginContextId, callId);
    if (call) call.__deliverInitialMetadata();
    finish();
  }

  onGrpcReceive(pluginContextId: u32, callId: u32, messageSize: u32): void {
    const call = grpcAt(pluginContextId, callId);
    if (call) call.__deliverMessage();
    finish();
  }

  onGrpcReceiveTrailingMetadata(pluginContextId: u32, callId: u32, numElements: u32): void {
    const call = grpcAt(pluginContextId, callId);
    if (call) call.__deliverTrailingMetadata();
    finish();
  }

  onGrpcClose(pluginContextId: u32, callId: u32, statusCode: u32): void {
    const call = grpcAt(pluginContextId, callId);
    if (call) call.__deliverClose(statusCode);
    finish();
  }

  onDone(contextId: u32): bool {
    const context = contextAt(contextId);
    const ok = context ? context.__isDone() : true;
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
      Contexts.forget(contextId);
      if (Calls.dropper && context.__pending) Calls.drop(context);
      Contexts.table.remove(changetype<usize>(context));
    }
    finish();
  }
}

function createPlugin(id: u32): void {
  const registration = Registry.choose();
  if (!registration) return;
  Birth.announce(id, changetype<usize>(registration));
  Contexts.table.add(changetype<usize>(registration.createPlugin()));
}

function createStream(id: u32, parent: u32): void {
  const found = Contexts.parent(parent);
  if (!found) return unknown();
  const plugin = changetype<PluginContext>(found);
  Birth.announce(id, found);
  let stream: Context;
  if (isDefined(PROXY_WASM_HTTP)) stream = plugin.createHttpContext();
  else if (!Registry.hasTcp) stream = plugin.createHttpContext();
  else if (!Registry.hasHttp || !plugin.__registration.createHttp)
    stream = plugin.createTcpContext();
  else if (!plugin.__registration.createTcp) stream = plugin.createHttpContext();
  else stream = new UndecidedStream(plugin);
  Contexts.table.add(changetype<usize>(stream));
}

/** Begins the callback of a context, and finds that. */
function contextAt(id: u32): Context | null {
  Callback.enter(id);
  const found = Contexts.table.find(id);
  if (!found) unknown();
  return changetype<Context | null>(found);
}

function pluginAt(id: u32): PluginContext | null {
  return changetype<PluginContext | null>(ofKind(id, Kind.Plugin));
}

function httpAt(id: u32): HttpStream | null {
  return changetype<HttpStream | null>(ofKind(id, Kind.Http));
}

function tcpAt(id: u32): TcpStream | null {
  return changetype<TcpStream | null>(ofKind(id, Kind.Tcp));
}

function ofKind(id: u32, kind: Kind): usize {
  Callback.enter(id);
  const found = Contexts.table.find(id);
  if (found) {
    const context = changetype<Context>(found);
    if (context.__kind == kind) return found;
    if (!isDefined(PROXY_WASM_HTTP)) {
      if (Registry.hasTcp && Registry.hasHttp && context.__kind == Kind.Undecided)
        return decide(context, kind);
    }
  }
  unknown();
  return 0;
}

/** The first callback of a stream says whether it is HTTP or TCP. */
function decide(undecided: Context, kind: Kind): usize {
  const plugin = changetype<UndecidedStream>(undecided).plugin;
  Contexts.table.remove(changetype<usize>(undecided));
  Birth.announce(undecided.id, changetype<usize>(plugin));
  const stream: Context =
    kind == Kind.Http ? plugin.createHttpContext() : plugin.createTcpContext();
  Contexts.table.add(changetype<usize>(stream));
  return changetype<usize>(stream);
}

function grpcAt(plugin: u32, id: u32): Grpc | null {
  Callback.enter(plugin);
  return changetype<Grpc | null>(changetype<usize>(Calls.find(id)));
}

function unknown(): void {
  Problem.report(0, utf8("callback ignored: unknown context"));
}

function finish(): void {
  Waiting.flush();
  Callback.leave();
}

function finishWith(action: Action): Action {
  finish();
  return action;
}
