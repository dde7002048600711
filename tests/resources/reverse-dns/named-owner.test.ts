import type { Bag } from "../../../resources/contract/handler";
import { Simulator } from "../../../simulator";
import { direct, releaseAll } from "./direct";

afterEach(releaseAll);

function accounts(): Simulator {
  const simulator = new Simulator();
  const servers = [
    { id: "2201", name: "web1", ipv4: ["192.0.2.10"], ipv6: ["2001:db8:1::10"] },
    { id: "2202", name: "web2", ipv4: ["192.0.2.20"] },
  ];
  simulator.seed("gigahost", { servers });
  simulator.seed("terrahost", { servers });
  simulator.seed("i3d", {
    hosts: [
      { id: 7001, serverName: "game1", ipAddresses: ["198.51.100.70"] },
      { id: 7002, serverName: "game2", ipAddresses: ["198.51.100.71"] },
    ],
    colocations: [
      { id: 1201, name: "rack1", ranges: ["203.0.113.64/29"] },
      { id: 1202, name: "rack2", ranges: ["203.0.113.72/29"] },
    ],
  });
  simulator.seed("gigacloud", {
    services: [
      { id: "33301", domain: "vm1.example.com", ips: [{ ipaddress: "203.0.113.101", ptrcontent: "" }] },
      { id: "33302", domain: "vm2.example.com", ips: [{ ipaddress: "203.0.113.102", ptrcontent: "" }] },
    ],
  });
  return simulator;
}

interface Case {
  inputs: Bag;
  argument: string;
  named: string;
  id: string;
  other: { named: string; id: string };
}

const cases: [string, Case][] = [
  [
    "gigahost",
    {
      inputs: { ip: "192.0.2.10" },
      argument: "serverId",
      named: "web1",
      id: "2201",
      other: { named: "web2", id: "2202" },
    },
  ],
  [
    "terrahost",
    {
      inputs: { ip: "192.0.2.10" },
      argument: "serverId",
      named: "192.0.2.10",
      id: "2201",
      other: { named: "web2", id: "2202" },
    },
  ],
  [
    "i3d",
    {
      inputs: { ip: "198.51.100.70" },
      argument: "serverId",
      named: "game1",
      id: "7001",
      other: { named: "game2", id: "7002" },
    },
  ],
  [
    "i3d",
    {
      inputs: { ip: "203.0.113.66" },
      argument: "colocationId",
      named: "Rack1",
      id: "1201",
      other: { named: "rack2", id: "1202" },
    },
  ],
  [
    "gigacloud",
    {
      inputs: { ip: "203.0.113.101" },
      argument: "serviceId",
      named: "vm1.example.com",
      id: "33301",
      other: { named: "vm2.example.com", id: "33302" },
    },
  ],
];

test.each(cases)(
  "%s: an owner by name is what its id is, %j",
  async (vendor, { inputs, argument, named, id, other }) => {
    const { handler, call, create } = direct(accounts());
    const wanted = { vendor, ...inputs, hostname: "mail.example.no" };
    const made = await create({ ...wanted, [argument]: named });
    expect(made.outputs).toMatchObject({ [argument]: named });
    const diff = (value: string) =>
      handler.diff({ ...made, news: { ...wanted, [argument]: value } }, call.run);
    expect(diff(id).changed).toEqual([]);
    expect(diff(` ${named.toUpperCase()} `).changed).toEqual([]);
    expect(diff(other.id).replaces).toEqual([argument]);
    expect(diff(other.named)).toMatchObject({ changed: [argument], replaces: [] });

    const read = await handler.read(made, call);
    expect(read?.inputs).toMatchObject({ [argument]: named, hostname: "mail.example.no" });
    const update = handler.update({ ...made, news: { ...wanted, [argument]: other.named } }, call);
    await expect(update).rejects.toThrow(new RegExp(`${other.id} does not have the address`));
    await handler.delete(made, call);
    await expect(create({ ...wanted, [argument]: "nobody-has-this" })).rejects.toThrow(
      new RegExp(`argument ${argument}`),
    );
  },
);

test("a FlexMetal server's uuid stands for its host", async () => {
  const simulator = accounts();
  const uuid = "0d9f6a0e-3b61-4a0e-9c5e-8f4f0c2d7a11";
  simulator.seed("i3d", { servers: [{ uuid, name: "flex1", ipAddresses: ["198.51.100.99"] }] });
  const { create } = direct(simulator);
  const made = await create({ vendor: "i3d", ip: "198.51.100.99", hostname: "a.example.no", serverId: uuid });
  expect(made.outputs).toMatchObject({
    __place: expect.stringMatching(/^host:\d+$/) as string,
    serverId: uuid,
  });
});

test("a name of two servers is told with their ids", async () => {
  const simulator = accounts();
  simulator.seed("gigahost", { servers: [{ id: "2209", name: "web1", ipv4: ["192.0.2.90"] }] });
  await expect(
    direct(simulator).create({
      vendor: "gigahost",
      ip: "192.0.2.10",
      hostname: "a.example.no",
      serverId: "web1",
    }),
  ).rejects.toThrow(/2 servers have the name "web1": their ids are 2201, 2209/);
});
