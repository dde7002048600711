import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { PluginService, type ServiceOptions } from "./service";

/** As large as the CLI allows, either way. */
const messageBytes = 400 * 1024 * 1024;

export interface RunningServer {
  readonly port: number;
  readonly service: PluginService;
  close(): void;
}

/** Serves the provider on a port of this machine. */
export async function startServer(options: ServiceOptions = {}): Promise<RunningServer> {
  const service = new PluginService(options);
  const server = new Server({
    "grpc.max_receive_message_length": messageBytes,
    "grpc.max_send_message_length": messageBytes,
  });
  server.addService(ResourceProviderService, service.implementation);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    port,
    service,
    close() {
      service.cancel();
      service.log.close();
      server.forceShutdown();
    },
  };
}
