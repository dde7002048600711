import { declaredIn } from "../contract/open-write";
import type { Call } from "../contract/run";
import { canonicalIp } from "../net/address";
import type { FailoverDriver } from "./driver";
import { moveTo } from "./move";
import type { FailoverIpInputs, FailoverIpState } from "./schema";

type State = FailoverIpInputs & FailoverIpState;

/** Ends a resource: the traffic goes back to where it went before, or stays. An address that is gone needs nothing. */
export async function leave(call: Call, driver: FailoverDriver, state: State): Promise<void> {
  const { ip, previousTarget, onDestroy = "restore" } = state;
  if (onDestroy === "keep") return;
  const live = await driver.find(call, ip, state.serviceId);
  if (!live || live.target === previousTarget) return;
  const stays = (why: string) =>
    call.run.log(`artnet: the traffic of ${ip} still goes to ${live.target ?? "nowhere"}: ${why}`);
  if (previousTarget === undefined)
    return stays("it was not active before this resource, and no call makes it so again");
  if (!declaredIn(state, state.target).some((one) => live.target === canonicalIp(one)))
    return stays(
      `this resource did not move it there; to have it back at ${previousTarget}, take that into the state with pulumi refresh first`,
    );
  if (!live.allowedTargets.includes(previousTarget))
    return stays(`the vendor does not allow ${previousTarget}, where it went before, any more`);
  await moveTo(call, driver, live, previousTarget);
}
