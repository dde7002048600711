import { type handleUnaryCall, status } from "@grpc/grpc-js";

type Method = (request: never) => Promise<unknown>;

function unary(method: Method): handleUnaryCall<unknown, unknown> {
  return (call, done) => {
    method(call.request as never).then(
      (response) => done(null, response),
      (error: unknown) => done(error as Error),
    );
  };
}

/** A service as gRPC wants it: what the engine does not have is UNIMPLEMENTED. */
export function implementation(
  service: Record<string, unknown>,
  methods: Record<string, Method>,
): Record<string, handleUnaryCall<unknown, unknown>> {
  const missing: handleUnaryCall<unknown, unknown> = (_call, done) =>
    done({ code: status.UNIMPLEMENTED, details: "not supported by the embedded engine" });
  const entries = Object.keys(service).map((name) => [name, methods[name] ? unary(methods[name]) : missing]);
  return Object.fromEntries(entries) as Record<string, handleUnaryCall<unknown, unknown>>;
}
