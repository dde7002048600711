import { client, expectPost, failureOf, guardNetwork, refusal } from "./support";

guardNetwork();

test("lists subnetworks with their subclasses", async () => {
  expectPost("/rev-dns/list", "", {
    success: true,
    subnetworks_list: [
      {
        id: 3,
        ip: "192.0.2.40",
        mask: "255.255.255.248",
        mask_short: "/29",
        type: "IPv4",
        dns_subclasses: { "0": "2.0.192.in-addr.arpa", "2": "3.0.192.in-addr.arpa" },
      },
    ],
  });
  expect(await client().revDns.list()).toEqual([
    {
      id: "3",
      ip: "192.0.2.40",
      mask: "255.255.255.248",
      prefixLength: 29,
      type: "IPv4",
      subclasses: ["2.0.192.in-addr.arpa", "3.0.192.in-addr.arpa"],
    },
  ]);
});

test("reads a subclass; addresses without PTR and without address field are understood", async () => {
  expectPost("/rev-dns/details", "subnetwork_id=3&dns_subclass=sub", {
    success: true,
    subclass_details: {
      serial: 5,
      type: "IPv4",
      prefix: "192.0.2",
      ptr_records: [
        { origin: "45", ptr: "host.example.com", address: "192.0.2.45" },
        { origin: 46, ptr: "" },
        { origin: "47", ptr: null, address: "192.0.2.47" },
      ],
    },
  });
  const details = await client().revDns.details(3, "sub");
  expect(details.serial).toBe("5");
  expect(details.records).toEqual([
    { origin: "45", ptr: "host.example.com", address: "192.0.2.45" },
    { origin: "46", ptr: undefined, address: "192.0.2.46" },
    { origin: "47", ptr: undefined, address: "192.0.2.47" },
  ]);
});

test("an IPv6 address is put together with a colon", async () => {
  expectPost("/rev-dns/details", "subnetwork_id=3&dns_subclass=sub", {
    success: true,
    subclass_details: {
      serial: "5",
      type: "IPv6",
      prefix: "2001:db8:0:0:0:0:0",
      ptr_records: [{ origin: "1", ptr: "a" }],
    },
  });
  expect((await client().revDns.details(3, "sub")).records[0]?.address).toBe("2001:db8:0:0:0:0:0:1");
});

const edit =
  "subnetwork_id=3&dns_subclass=sub&ptr_records[0][origin]=45&ptr_records[0][ptr]=host.example.com" +
  "&ptr_records[1][origin]=46&ptr_records[1][delete]=delete&serial=5";
const change = [
  { origin: "45", ptr: "host.example.com" },
  { origin: "46", delete: true as const },
];

test("sets and deletes in one edit and hands on the warnings", async () => {
  expectPost("/rev-dns/edit", edit, {
    success: true,
    warnings: [
      {
        origin: 46,
        address: "192.0.2.46",
        task: "delete",
        code: "no-record",
        description: { pl: "Brak", en: "None" },
      },
    ],
  });
  expect(await client().revDns.edit(3, "sub", 5, change)).toEqual([
    { origin: "46", address: "192.0.2.46", task: "delete", code: "no-record", message: "None" },
  ]);
});

test.each([[{ success: true }], [{ success: true, warnings: [] }], [{ success: true, warnings: null }]])(
  "%j means no warnings",
  async (answer) => {
    expectPost("/rev-dns/edit", edit, answer);
    expect(await client().revDns.edit(3, "sub", "5", change)).toEqual([]);
  },
);

test("the stale serial has another name here and is a conflict too", async () => {
  expectPost("/rev-dns/edit", edit, refusal("invalid-serial"));
  expect(await failureOf(client().revDns.edit(3, "sub", 5, change))).toMatchObject({
    kind: "conflict",
    code: "invalid-serial",
  });
});

test("an empty host name is refused before anything is sent", async () => {
  await expect(
    (async () => client().revDns.edit(3, "sub", 5, [{ origin: "45", ptr: "" }]))(),
  ).rejects.toMatchObject({ kind: "validation", argument: "changes[0].ptr" });
});
