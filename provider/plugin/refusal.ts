import { status } from "@grpc/grpc-js";

/** A request that cannot be served as it is. */
export class Refusal extends Error {
  readonly code: status;

  constructor(code: "INVALID_ARGUMENT" | "FAILED_PRECONDITION" | "NOT_FOUND", message: string) {
    super(message);
    this.name = "Refusal";
    this.code = status[code];
  }
}
