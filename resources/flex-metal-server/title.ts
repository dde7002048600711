import type { OwnedCall } from "../contract/run";
import type { FlexMetalServerInputs } from "./schema";

/** How a server is called in messages: by its name, or, where that is a secret, by the resource's. */
export function titleOf(
  { secrets, owner }: OwnedCall,
  { name }: Partial<Pick<FlexMetalServerInputs, "name">>,
): string {
  return secrets.has("name") || name === undefined ? owner.slice(owner.lastIndexOf("/") + 1) : name;
}
