/** The servers that guests ask for something: one speaks HTTP, one gRPC with messages that are plain bytes. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  Metadata,
  Server,
  ServerCredentials,
  type handleBidiStreamingCall,
  type handleUnaryCall,
  type ServiceDefinition,
} from "@grpc/grpc-js";

export interface Services {
  /** Ports. */
  readonly web: number;
  readonly service: number;
  /** Nobody listens here. */
  readonly refused: number;
  /** What was asked, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts both on loopback. */
export async function startServices(): Promise<Services> {
  const asked: string[] = [];
  const web = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      asked.push(`${request.method} ${request.url} ${body}`);
      response.writeHead(202).end("yes please");
    });
  });
  await new Promise<void>((done) => web.listen(0, "127.0.0.1", done));

  const say: handleUnaryCall<Buffer, Buffer> = ({ request, metadata }, answer) => {
    asked.push(`Say ${request.toString()} ${metadata.get("x-meta").join()}`);
    answer(null, Buffer.from("hello back"));
  };
  const chat: handleBidiStreamingCall<Buffer, Buffer> = (call) => {
    const first = new Metadata();
    first.set("x-first", "hi");
    call.sendMetadata(first);
    call.on("data", (message: Buffer) => asked.push(`Chat ${message.toString()}`));
    call.on("end", () => {
      call.write(Buffer.from("three"));
      call.write(Buffer.from("four"));
      call.end();
    });
  };
  const grpc = new Server();
  grpc.addService({ Say: method("Say", false), Chat: method("Chat", true) } as ServiceDefinition, {
    Say: say,
    Chat: chat,
  });
  const service = await new Promise<number>((done, fail) =>
    grpc.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) =>
      error ? fail(error) : done(port),
    ),
  );
  return {
    web: (web.address() as AddressInfo).port,
    service,
    refused: 1,
    asked,
    async close() {
      grpc.forceShutdown();
      web.closeAllConnections();
      await new Promise((done) => web.close(done));
    },
  };
}

const asIs = (bytes: Buffer): Buffer => bytes;

function method(name: string, isStream: boolean) {
  return {
    path: `/test.Echo/${name}`,
    requestStream: isStream,
    responseStream: isStream,
    requestSerialize: asIs,
    requestDeserialize: asIs,
    responseSerialize: asIs,
    responseDeserialize: asIs,
  };
}
