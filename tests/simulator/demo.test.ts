import axios from "axios";
import { createArtnet } from "../../simulator/artnet";
import { SimulatorCore } from "../../simulator/core";
import { demo } from "../../simulator/demo";
import { createGigacloud } from "../../simulator/gigacloud";
import { createGigahost } from "../../simulator/gigahost";
import { createTerrahost } from "../../simulator/terrahost";

test("fills the accounts of the vendors that are there", async () => {
  const simulator = new SimulatorCore({
    vendors: {
      gigahost: createGigahost,
      terrahost: createTerrahost,
      artnet: createArtnet,
      gigacloud: createGigacloud,
    },
  });
  const seeded = demo(simulator);
  expect(Object.keys(seeded)).toEqual(["gigahost", "terrahost", "artnet", "gigacloud"]);
  expect(simulator.inspect()).toMatchObject({
    artnet: { zones: [{ domain: "example.com", records: [{}, { data2: "mail.example.com." }, {}] }] },
    gigacloud: { services: [{ id: "33301" }, { id: "33302" }] },
  });
  expect(seeded).toMatchObject({
    gigahost: { servers: [{ srv_id: "2201", ips: [{ ipv4: "192.0.2.10" }] }, {}] },
    terrahost: { servers: [{ srv_id: "3301" }, { srv_id: "3302" }] },
  });
});

test("every vendor answers over one socket, at its base URL", async () => {
  const simulator = new SimulatorCore({ vendors: { artnet: createArtnet, gigacloud: createGigacloud } });
  const origin = await simulator.listen();
  try {
    const { ARTNET_BASE_URL, GIGACLOUD_BASE_URL, ...rest } = simulator.environment();
    expect([ARTNET_BASE_URL, GIGACLOUD_BASE_URL]).toEqual([
      `${origin}/artnet/api`,
      `${origin}/gigacloud/api`,
    ]);
    demo(simulator);
    const form = new URLSearchParams({
      id: rest["ARTNET_CUSTOMER_ID"] ?? "",
      api_key: rest["ARTNET_API_KEY"] ?? "",
    });
    const zones = await axios.post(`${ARTNET_BASE_URL}/dns/list`, form);
    expect(zones.data).toMatchObject({ success: true, zones_list: [{ domain: "example.com" }] });
    const auth = { username: rest["GIGACLOUD_USERNAME"] ?? "", password: rest["GIGACLOUD_PASSWORD"] ?? "" };
    const services = await axios.get(`${GIGACLOUD_BASE_URL}/service`, { auth });
    expect(services.data).toMatchObject({ services: [{ id: "33301" }, { id: "33302" }] });
    expect(await (await fetch(origin)).text()).toContain("example.com");
  } finally {
    await simulator.close();
  }
});
