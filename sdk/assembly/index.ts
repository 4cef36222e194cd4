/** Write Proxy-Wasm plugins in TypeScript's own syntax. */
export { Action, LogLevel, PeerType, Status } from "@proxywasm/abi/assembly/enums";
export { Context } from "./contexts/context";
export { HttpContext, HttpStream } from "./contexts/http";
export { PluginContext } from "./contexts/plugin";
export { TcpContext, TcpStream } from "./contexts/tcp";
export { Body, Buffer } from "./core/body";
export { HeaderEntries, Headers } from "./core/headers";
export { Downstream, Request, Response, Upstream } from "./core/message";
export { Fields } from "./fields";
export { log } from "./log";
export { registerHttpFilter, registerService, registerTcpFilter } from "./registry";
export { Reply } from "./reply";
export { lastStatus } from "./status";
