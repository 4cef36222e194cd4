/** Answers that a plugin gives in the upstream's place. */
import { sendLocalResponse } from "@proxywasm/abi/assembly/hostcalls";
import { RESERVED_VALUES_NO_GRPC_STATUS } from "@proxywasm/abi/assembly/layouts";
import { Views } from "@proxywasm/abi/assembly/memory";
import { Now } from "./core/callback";
import { Waiting } from "./core/waiting";
import { viewOf } from "./core/memory";
import { Arguments } from "./core/text";
import { Fields } from "./fields";

/** An answer being built; it goes out by itself when the callback returns. */
export class Reply {
  private fields: Fields | null = null;
  private text: string = "";
  private content: Uint8Array | null = null;
  private reason: string = "";
  private grpc: u32 = RESERVED_VALUES_NO_GRPC_STATUS;

  private constructor(private readonly status: u32) {}

  /** Begins the answer of a stream; one that waits already goes out first. */
  static begin(stream: u32, status: u32): Reply {
    const reply = new Reply(status);
    Waiting.hold(stream, reply);
    return reply;
  }

  /** Adds a header. */
  header(name: string, value: string): Reply {
    let fields = this.fields;
    if (!fields) {
      fields = new Fields();
      this.fields = fields;
    }
    fields.add(name, value);
    return this;
  }

  /** Adds headers. */
  headers(fields: Fields): Reply {
    for (let i = 0; i < fields.length; ++i) this.header(fields.name(i), fields.value(i));
    return this;
  }

  /** Sets the body. */
  body(text: string): Reply {
    this.text = text;
    return this;
  }

  /** Sets a body that need not be text. */
  bodyBytes(bytes: Uint8Array): Reply {
    this.content = bytes;
    return this;
  }

  /** What the proxy's access log shows as response code details. (Envoy turns white space into `_`.) */
  details(reason: string): Reply {
    this.reason = reason;
    return this;
  }

  /** The gRPC status, for gRPC requests. */
  grpcStatus(status: u32): Reply {
    this.grpc = status;
    return this;
  }

  /** Hands the answer to the host. */
  send(): void {
    const fields = this.fields;
    const content = this.content;
    const reason = Arguments.first(this.reason);
    Now.status = sendLocalResponse(
      this.status,
      reason,
      content ? viewOf(content) : Arguments.next(this.text),
      fields ? fields.encode() : Views.empty,
      this.grpc,
    );
  }
}
