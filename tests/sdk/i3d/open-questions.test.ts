import { I3dClient } from "../../../sdk/i3d";
import { Simulator } from "../../../simulator";
import { failureOf } from "./support";

test.each(["404", "empty"])(
  "an unknown FlexMetal server is not-found when the answer is %s",
  async (unknownServer) => {
    const simulator = new Simulator({ vendors: ["i3d"] });
    simulator.options("i3d", { unknownServer });
    const { I3D_API_KEY = "", I3D_BASE_URL } = simulator.environment();
    const client = new I3dClient(
      { apiKey: I3D_API_KEY },
      { baseUrl: I3D_BASE_URL, adapter: simulator.adapter() },
    );
    const uuid = "00000000-0000-4000-8000-000000000000";
    expect(await failureOf(client.flexMetal.servers.get(uuid))).toMatchObject({ kind: "not-found" });
  },
);
