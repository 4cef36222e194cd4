/** What a plugin asked of its HTTP stream inside a callback, done after it. */
import type { HttpContext } from "./http-context.js";
import type { LocalReply } from "./local-reply.js";
import type { Deferred } from "../vm.js";

export class ResumeRequest implements Deferred {
  constructor(readonly context: HttpContext) {}
  after(): void {
    this.context.stream.request.resume(this.context);
  }
}

export class ResumeResponse implements Deferred {
  constructor(readonly context: HttpContext) {}
  after(): void {
    this.context.stream.response.resume(this.context);
  }
}

export class Reset implements Deferred {
  constructor(
    readonly context: HttpContext,
    readonly details: string,
  ) {}
  after(): void {
    this.context.stream.reset(this.details);
  }
}

export class Reply implements Deferred {
  constructor(
    readonly context: HttpContext,
    readonly reply: LocalReply,
  ) {}
  after(): void {
    if (!this.context.vm.failed) this.context.stream.reply(this.reply);
    this.context.replyHeld = false;
  }
}
