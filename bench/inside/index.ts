import type { Claim, Figure, Measurement } from "./figure";
import { growth } from "./growth";
import { journal } from "./journal";
import { importTime } from "./loading";
import { manyZones } from "./many-zones";
import { rate } from "./rate";
import { recordState } from "./record-state";
import { upRatios } from "./up-ratio";
import { zoneFile } from "./zone-file";

export type { Claim, Figure };

/** Everything that is not a call to a vendor, in the order of the page. */
const measurements: Measurement[] = [
  recordState,
  ...upRatios,
  growth,
  manyZones,
  zoneFile,
  rate,
  journal,
  importTime,
];

/** What the page says is measured; costs nothing. */
export const insideClaims: Claim[] = measurements.flatMap(({ claims }) => claims);

export async function insideFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { claims, measure } of measurements) {
    const results = await measure();
    figures.push(...claims.map((claim, at) => ({ ...claim, ...results[at]! })));
  }
  return figures;
}
