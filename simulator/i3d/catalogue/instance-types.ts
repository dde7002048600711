import type { Location } from "./locations";

/** An instance type at one location (i3d.md section 2.9); memory and storage in GB. */
export interface InstanceType {
  id: number;
  locationId: number;
  name: string;
  sockets: number;
  cores: number;
  memory: number;
  memoryType: string;
  storage: number;
  storageType: string;
  generationName: string;
}

type Model = Omit<InstanceType, "id" | "locationId">;

const MODELS: readonly Model[] = [
  model("bm7.std.8", 8, 64, "DDR4", 960, "bm7"),
  model("bm7.std.16", 16, 128, "DDR4", 1920, "bm7"),
  model("bm8.std.16", 16, 128, "DDR5", 1920, "bm8"),
  model("bm9.hmm.gpu.4rtx4000.64", 64, 768, "DDR5", 7680, "bm9"),
];
/** The big one is in the first two locations only: not everything is everywhere. */
const SCARCE = "bm9.hmm.gpu.4rtx4000.64";
const SCARCE_LOCATIONS = 2;

function model(
  name: string,
  cores: number,
  memory: number,
  memoryType: string,
  storage: number,
  generationName: string,
): Model {
  return { name, sockets: 1, cores, memory, memoryType, storage, storageType: "NVMe", generationName };
}

export const instanceTypes = (locations: readonly Location[]): InstanceType[] =>
  locations.flatMap((location, index) =>
    MODELS.filter((each) => each.name !== SCARCE || index < SCARCE_LOCATIONS).map((each, number) => ({
      id: 128 + index * 10 + number,
      locationId: location.id,
      ...each,
    })),
  );
