import type { OwnedCall } from "../contract/run";
import { computedOf } from "./computed";
import { cameSince, findOrder } from "./end";
import { identified } from "./identity";
import { liveInputs, liveServer } from "./live";
import { ordersOf } from "./orders";
import { knownIn } from "./progress";
import type { ServerInputs, ServerState } from "./schema";

type State = ServerInputs & ServerState;

interface Read {
  inputs: Partial<ServerInputs>;
  computed: ServerState;
  unfinished?: string[];
}

/** What has become of an entry of the state: of a server, of an order, or of one without a clear answer. */
export async function readState(call: OwnedCall, id: string, saved: State): Promise<Read | undefined> {
  const orders = ordersOf(call.run);
  const state = identified(id, saved);
  const { serverId, orderId } = state;
  if (serverId !== undefined) return readServer(call, state);
  if (orderId === undefined) {
    const since = await cameSince(call, orders, state);
    // That it is new does not prove that it came of this order.
    return since.length === 0
      ? undefined
      : open(
          state,
          `${since.join(", ")} has come since a server was ordered without a clear answer; adopt: true and pulumi up take it, adopt: false orders another one`,
        );
  }
  const found = await findOrder(call, orders, orderId);
  if (!found) return undefined;
  if (found.serverId === undefined)
    return open(state, `order ${orderId} has no server yet; the next up goes on waiting`);
  const read = await readServer(call, { ...state, serverId: found.serverId });
  return read ?? open(state, `the server of order ${orderId} cannot be read yet; run again`);
}

async function readServer(call: OwnedCall, state: State): Promise<Read | undefined> {
  const live = await liveServer(call, state);
  if (!live) return undefined;
  const computed = computedOf(live, state);
  const { productId, productName } = computed;
  if (state.productId !== undefined && productId !== state.productId)
    call.run.log(
      `Warning: gigahost:${live.srv_id} is product ${productName ?? productId} by now, and was ordered as ${state.productName ?? state.productId}; declare it as it is`,
    );
  const reasons = state.__installing
    ? [`the reinstallation of server ${live.srv_id} is not over; the next up goes on with it`]
    : [];
  return { inputs: liveInputs(live, state), computed, unfinished: reasons };
}

const open = (state: State, reason: string): Read => ({
  inputs: {},
  computed: knownIn(state) as ServerState,
  unfinished: [reason],
});
