import type { Figure } from "./figure";
import { growth } from "./growth";
import { journal } from "./journal";
import { importTime } from "./loading";
import { manyZones } from "./many-zones";
import { rate } from "./rate";
import { recordState } from "./record-state";
import { upRatios } from "./up-ratio";
import { zoneFile } from "./zone-file";

export type { Figure };

/** Everything that is not a call to a vendor, in the order of the page. */
export async function insideFigures(): Promise<Figure[]> {
  return [
    await recordState(),
    ...(await upRatios()),
    ...(await growth()),
    await manyZones(),
    ...(await zoneFile()),
    ...(await rate()),
    await journal(),
    importTime(),
  ];
}
