/** The proxy's log. */
import { LogLevel, Status } from "@proxywasm/abi/assembly/enums";
import { getLogLevel, GetLogLevelOut, log as write } from "@proxywasm/abi/assembly/hostcalls";
import { ABI_VERSION } from "@proxywasm/abi/assembly/version";
import { Arguments } from "./core/text";

/**
 * Writes to the proxy's log, if it takes messages of that level. The build makes a statement such as `log.debug(TEXT);` ask
 * for the level before it builds the text, so that a message nobody reads costs nothing but the question.
 */
export class log {
  /** Whether the host logs this level: ask before a message that is costly to build. */
  static on(level: LogLevel): bool {
    if (ABI_VERSION < 201) return level >= DEFAULT_LEVEL;
    return getLogLevel() != Status.Ok || level >= GetLogLevelOut.logLevel;
  }

  static trace(message: string): void {
    log.at(LogLevel.Trace, message);
  }

  static debug(message: string): void {
    log.at(LogLevel.Debug, message);
  }

  static info(message: string): void {
    log.at(LogLevel.Info, message);
  }

  static warn(message: string): void {
    log.at(LogLevel.Warn, message);
  }

  static error(message: string): void {
    log.at(LogLevel.Error, message);
  }

  static critical(message: string): void {
    log.at(LogLevel.Critical, message);
  }

  /** Writes a message of any level. */
  static at(level: LogLevel, message: string): void {
    if (log.on(level)) log.write(level, message);
  }

  /** Writes without asking, for after `on`. */
  static write(level: LogLevel, message: string): void {
    write(level, Arguments.first(message));
  }
}

/** What ABI 0.2.0, which cannot ask, logs: `--use PROXY_WASM_LOG_LEVEL=1` builds a plugin that logs from debug on. */
// @ts-ignore: a constant that asc may be given.
const DEFAULT_LEVEL: i32 = isDefined(PROXY_WASM_LOG_LEVEL) ? PROXY_WASM_LOG_LEVEL : LogLevel.Info;
