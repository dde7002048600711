import type { SimulatorCore } from "../../../simulator/core";
import { codeOf, type Json, openPanel } from "./panel";

const v4 = "2.0.192.in-addr.arpa";
let simulator: SimulatorCore;
let post: (command: string, form?: string) => Promise<Json>;
beforeEach(() => {
  ({ simulator, post } = openPanel());
  simulator.seed("artnet", {
    subnetworks: [
      {
        id: 1,
        cidr: "192.0.2.8/29",
        ptrs: { "192.0.2.9": "nine.example.com" },
        lockedAddresses: ["192.0.2.14"],
      },
      { id: 2, cidr: "192.0.2.16/29" },
      { id: 3, cidr: "2001:db8:0:5::/64", ptrs: { "2001:db8:0:5::a": "ten.example.com" } },
      { id: 4, cidr: "198.51.100.0/23" },
    ],
  });
});

async function details(id = 1, subclass = v4): Promise<Json> {
  const answer = await post("rev-dns/details", `subnetwork_id=${id}&dns_subclass=${subclass}`);
  return answer["subclass_details"] as Json;
}

async function edit(form: string, id = 1, subclass = v4): Promise<Json> {
  const { serial } = await details(id, subclass);
  return post("rev-dns/edit", `subnetwork_id=${id}&dns_subclass=${subclass}&serial=${serial}&${form}`);
}

test("lists subnetworks with their subclasses", async () => {
  const { subnetworks_list } = await post("rev-dns/list");
  const expected = { id: 1, ip: "192.0.2.8", mask: "255.255.255.248", mask_short: "/29", type: "IPv4" };
  expect(subnetworks_list).toMatchObject([
    { ...expected, dns_subclasses: [v4] },
    { id: 2, dns_subclasses: [v4] },
    { id: 3, type: "IPv6", dns_subclasses: ["5.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"] },
    { id: 4, dns_subclasses: ["100.51.198.in-addr.arpa", "101.51.198.in-addr.arpa"] },
  ]);
  simulator.options("artnet", { subclassNames: "cidr" });
  expect((await post("rev-dns/list"))["subnetworks_list"]).toMatchObject([
    { dns_subclasses: ["192.0.2.0/24"] },
    { dns_subclasses: ["192.0.2.0/24"] },
    { dns_subclasses: ["2001:db8:0:5::/64"] },
    { dns_subclasses: ["198.51.100.0/24", "198.51.101.0/24"] },
  ]);
});

test("an edit is partial, and the serial changes only when something changed", async () => {
  const { serial } = await details();
  expect(await edit("ptr_records[0][origin]=10&ptr_records[0][ptr]=ten.example.com.")).toEqual({
    warnings: [],
    success: true,
  });
  const after = await details();
  expect(after).toEqual({
    serial: Number(serial) + 1,
    type: "IPv4",
    prefix: "192.0.2",
    ptr_records: [
      { origin: "9", ptr: "nine.example.com", address: "192.0.2.9" },
      { origin: "10", ptr: "ten.example.com", address: "192.0.2.10" },
    ],
  });
  await edit("ptr_records[0][origin]=9&ptr_records[0][ptr]=nine.example.com");
  expect((await details())["serial"]).toBe(after["serial"]);
  await edit("ptr_records[0][origin]=9&ptr_records[0][delete]=delete");
  expect((await details())["ptr_records"]).toMatchObject([{ origin: "10" }]);
});

test("what cannot be done is a warning beside success, and the rest is done", async () => {
  const answer = await edit(
    "ptr_records[0][origin]=14&ptr_records[0][ptr]=locked.example.com&ptr_records[1][origin]=11&ptr_records[1][ptr]=-bad-" +
      "&ptr_records[2][origin]=12&ptr_records[2][ptr]=fine.example.com&ptr_records[3][origin]=13&ptr_records[3][delete]=delete",
  );
  expect(answer["success"]).toBe(true);
  expect(answer["warnings"]).toMatchObject([
    {
      origin: "14",
      address: "192.0.2.14",
      task: "set",
      code: "record-locked",
      description: { en: expect.any(String) },
    },
    { origin: "11", address: "192.0.2.11", task: "set", code: "invalid-ptr" },
    { origin: "13", address: "192.0.2.13", task: "delete", code: "record-not-exists" },
  ]);
  expect((await details())["ptr_records"]).toMatchObject([{ origin: "9" }, { origin: "12" }]);
});

test("subnetworks of one class C share the serial and not the records", async () => {
  const stale = (await details(2))["serial"];
  await edit("ptr_records[0][origin]=10&ptr_records[0][ptr]=ten.example.com");
  const form = `subnetwork_id=2&dns_subclass=${v4}&serial=${stale}&ptr_records[0][origin]=17&ptr_records[0][ptr]=x.example.com`;
  expect(codeOf(await post("rev-dns/edit", form))).toBe("invalid-serial");
  expect((await details(2))["ptr_records"]).toEqual([]);
});

test("wrong subnetworks, subclasses and origins", async () => {
  expect(codeOf(await post("rev-dns/details", "subnetwork_id=9&dns_subclass=x"))).toBe(
    "authorization-failed",
  );
  expect(codeOf(await post("rev-dns/edit", "subnetwork_id=1&dns_subclass=x&serial=1"))).toBe(
    "invalid-subclass",
  );
  for (const origin of ["17", "300", "-1", "a", "9.9", ""]) {
    const form = `ptr_records[0][origin]=9&ptr_records[0][delete]=delete&ptr_records[1][origin]=${origin}&ptr_records[1][ptr]=a.example.com`;
    expect(codeOf(await edit(form))).toBe("invalid-origin");
  }
  expect((await details())["ptr_records"]).toMatchObject([{ origin: "9" }]);
  simulator.options("artnet", { outsideOrigin: "warning" });
  const answer = await edit("ptr_records[0][origin]=17&ptr_records[0][ptr]=a.example.com");
  expect(answer).toMatchObject({ success: true, warnings: [{ origin: "17", code: "invalid-origin" }] });
});

test("IPv6: prefix, colon and origin make the address, in any of three forms", async () => {
  const subclass = "5.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa";
  const shown = async () => {
    const { prefix, ptr_records } = await details(3, subclass);
    return [prefix, (ptr_records as Json[]).map(({ origin, address }) => [origin, address])];
  };
  expect(await shown()).toEqual(["2001:db8:0:5", [["0:0:0:a", "2001:db8:0:5:0:0:0:a"]]]);
  simulator.options("artnet", { ipv6OriginForm: "compressed" });
  expect(await shown()).toEqual(["2001:db8:0:5", [[":a", "2001:db8:0:5::a"]]]);
  simulator.options("artnet", { ipv6OriginForm: "padded" });
  expect(await shown()).toEqual([
    "2001:db8:0:5",
    [["0000:0000:0000:000a", "2001:db8:0:5:0000:0000:0000:000a"]],
  ]);
  for (const origin of ["0:0:0:b", "0000:0000:0000:000b", ":b"]) {
    expect(
      (await edit(`ptr_records[0][origin]=${origin}&ptr_records[0][ptr]=b.example.com`, 3, subclass))[
        "warnings"
      ],
    ).toEqual([]);
  }
  expect((await details(3, subclass))["ptr_records"]).toHaveLength(2);
});

test("options: absent addresses listed, final dots, silent deletes", async () => {
  simulator.options("artnet", { listAbsentPtr: true, ptrForm: "with-dot", deleteAbsentOrigin: "silent" });
  const { ptr_records } = await details();
  expect(ptr_records).toHaveLength(8);
  expect((ptr_records as Json[]).slice(0, 2)).toMatchObject([
    { origin: "8", ptr: "" },
    { origin: "9", ptr: "nine.example.com." },
  ]);
  expect((await edit("ptr_records[0][origin]=13&ptr_records[0][delete]=delete"))["warnings"]).toEqual([]);
});
