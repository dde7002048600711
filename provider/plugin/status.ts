import { Metadata, type ServerErrorResponse, status } from "@grpc/grpc-js";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { wellFormed } from "../well-formed";
import { Refusal } from "./refusal";

/** The object exists and is not what it should be: the engine keeps it, and the next run goes on with it. */
export class InitFailed extends Error {
  constructor(
    readonly id: string,
    readonly properties: Struct,
    readonly inputs: Struct,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join("; "));
    this.name = "InitFailed";
  }
}

const initFailed = "pulumirpc.ErrorResourceInitFailed";

/** An error as engines read it: the message without a stack, and what is to be kept in the state. */
export function statusOf(error: unknown): Partial<ServerErrorResponse> {
  const message = wellFormed(error instanceof Error ? error.message : String(error));
  if (error instanceof Refusal) return { code: error.code, details: message };
  if (!(error instanceof InitFailed)) return { code: status.UNKNOWN, details: message };
  const failed = new ErrorResourceInitFailed();
  failed.setId(wellFormed(error.id));
  failed.setProperties(error.properties);
  failed.setInputs(error.inputs);
  failed.setReasonsList(error.reasons.map(wellFormed));
  const detail = new Any();
  detail.pack(failed.serializeBinary(), initFailed);
  const packed = new Status();
  packed.setCode(status.UNKNOWN);
  packed.setMessage(message);
  packed.addDetails(detail);
  const metadata = new Metadata();
  metadata.set("grpc-status-details-bin", Buffer.from(packed.serializeBinary()));
  return { code: status.UNKNOWN, details: message, metadata };
}
