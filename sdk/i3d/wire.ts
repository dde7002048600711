import { z } from "zod";
import {
  type Operation,
  type RackformError,
  type Reply,
  statusFailure,
  type VendorWire,
  withoutEnd,
} from "../core";

/** i3D.net's HTTP: JSON, a key in a header, and an error envelope that may or may not come. */
export function i3dWire(apiKey: string): VendorWire {
  return {
    vendor: "i3d",
    defaultBaseUrl: "https://api.i3d.net/v3",
    secrets: [apiKey],
    authenticate: (exchange, next) => {
      exchange.headers = { "Content-Type": "application/json", ...exchange.headers, "PRIVATE-TOKEN": apiKey };
      return next(exchange);
    },
    failure: readFailure,
    // 202 is FlexVM's: accepted, done some time later.
    emptyIsFine: (status) => status === 204 || status === 202,
  };
}

const envelope = z.object({
  errorCode: z.union([z.number(), z.string()]).optional().catch(undefined),
  errorMessage: z.string().optional().catch(undefined),
  errors: z
    .array(z.object({ property: z.string().optional().catch(undefined), message: z.string().catch("") }))
    .catch([]),
});

/** What a refusal looks like: the vendor answers 403 where others answer 401 (i3d.md section 1.2). */
const refusedKey =
  "the API key is wrong, expired, not allowed from this address, or not allowed to do this (the vendor does not tell which)";

function readFailure(reply: Reply, _operation: Operation, now: number): RackformError | undefined {
  const failure = statusFailure(reply, now, "the vendor refused");
  if (!failure) return undefined;
  const said = envelope.safeParse(reply.json);
  const facts = said.success ? describe(said.data) : {};
  if (reply.status !== 401 && reply.status !== 403) return failure.with(facts);
  return failure.with({ ...facts, kind: "authentication", message: refusedKey });
}

function describe({ errorCode, errorMessage, errors }: z.output<typeof envelope>) {
  const lines = errors.map(({ property, message }) =>
    [property, withoutTail(message)].filter(Boolean).join(": "),
  );
  const vendorMessage = [withoutTail(errorMessage ?? ""), ...lines].filter(Boolean).join("; ") || undefined;
  return {
    code: errorCode === undefined ? undefined : String(errorCode),
    vendorMessage,
    argument: errors.length === 1 ? errors[0]?.property || undefined : undefined,
    details: errors.length > 0 ? errors : undefined,
  };
}

/** Field messages may end in a stray comma and space. */
function withoutTail(text: string): string {
  return withoutEnd(text, ", \t\r\n").trim();
}
