import { isSame } from "../contract/equality";
import { canonicalServer } from "./canonical";
import { installed } from "./progress";
import type { FlexMetalServerInputs, FlexMetalServerState } from "./schema";

/** What an update leaves as it is; a server that is installed again gets another password. */
export function foretold(
  inputs: Partial<FlexMetalServerInputs>,
  before: Partial<FlexMetalServerInputs & FlexMetalServerState>,
): Partial<FlexMetalServerState> {
  const { uuid, status, ipAddresses, createdAt, deliveredAt, rootPassword } = before;
  if (!ipAddresses || ipAddresses.length === 0) return { uuid, createdAt };
  const [old, now] = [canonicalServer(before), canonicalServer(inputs)];
  const isKept = !before.__reinstallation && installed.every((name) => isSame(old[name], now[name]));
  const lasting = { uuid, ipAddresses, createdAt, deliveredAt };
  return isKept ? { ...lasting, status, rootPassword } : lasting;
}
