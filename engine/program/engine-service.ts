import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type * as engineMessages from "@pulumi/pulumi/proto/engine_pb";
import type { Severity } from "../events";
import type { Reporter } from "../run/reporter";
import { messageLimits } from "../values/wire";
import { implementation } from "./implementation";

/** What a program or a plugin needs of an engine, independent of how the calls travel. */
export type Methods = Record<string, (request: never) => Promise<unknown>>;

/** By the protocol's number; debug lines (0) print whole answers, secrets included, and are dropped. */
const SEVERITIES: Record<number, Severity> = { 1: "info", 2: "warning", 3: "error" };

/** The part of the engine service that plugins use as well: lines for the user. */
export function engineLog(reporter: Pick<Reporter, "error" | "say">): Methods {
  return {
    log: (request: engineMessages.LogRequest) => {
      const severity = SEVERITIES[request.getSeverity()];
      const urn = request.getUrn() || undefined;
      if (severity === "error") reporter.error(request.getMessage(), urn);
      else if (severity) reporter.say(severity, request.getMessage(), urn);
      return Promise.resolve(new Empty());
    },
  };
}

/** Serves the engine to a plugin in another process. */
export async function serveEngine(methods: Methods): Promise<{ address: string; close(): void }> {
  const server = new Server(messageLimits);
  server.addService(EngineService, implementation({ ...EngineService }, methods));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { address: `127.0.0.1:${port}`, close: () => server.forceShutdown() };
}
