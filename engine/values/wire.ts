import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "./value";

const MESSAGE_BYTES = 400 * 1024 * 1024;

/** How large a gRPC message may be, either way; the CLI allows as much. */
export const messageLimits = {
  "grpc.max_receive_message_length": MESSAGE_BYTES,
  "grpc.max_send_message_length": MESSAGE_BYTES,
};

export const struct = (properties: Properties): Struct => Struct.fromJavaScript(properties);
export const plain = (value: Struct | undefined): Properties => value?.toJavaScript() ?? {};
