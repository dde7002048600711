import type { Failure } from "../contract/handler";
import type { CallbackInputs } from "./schema";

/** What the schema cannot say. An address may hold a token, and is not shown. */
export function validateCallback({ url }: Partial<CallbackInputs>): Failure[] {
  if (url === undefined || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) return [];
  return [
    {
      property: "url",
      reason: "is no whole http or https address; give one such as https://ops.example.net/i3d",
    },
  ];
}
