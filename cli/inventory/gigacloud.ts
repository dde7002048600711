import type { Call } from "../../resources/contract/run";
import { inTurn } from "./in-turn";
import { everything, type InventoryItem, type Wants } from "./item";
import { ptrItem } from "./reverse";

/** Services in these states are no more (gigacloud.md section 2.1). */
const gone = /^(terminated|cancelled|canceled|fraud)$/i;

/** Everything at GigaCloud: names of the services' addresses. */
export async function* gigacloudInventory(
  call: Call,
  wants: Wants = everything,
): AsyncGenerator<InventoryItem> {
  if (!wants("ReverseDns")) return;
  const { services, reverseDns } = call.run.account("gigacloud").client;
  const listed = (await services.list(call.limits)).filter(({ status }) => !gone.test(status));
  for await (const [, ptrs] of inTurn(listed, ({ id }) => reverseDns.list(id, call.limits))) {
    for (const { ip, hostname } of ptrs) yield* ptrItem("gigacloud", ip, hostname);
  }
}
