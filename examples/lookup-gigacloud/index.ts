import { getServer, ReverseDns } from "rackform";

/** Every address of the service gets its name; serviceId spares the search for who has it. */
export = async () => {
  const { id, name, addresses } = await getServer({ vendor: "gigacloud", name: "vm1.example.com" });
  const names = addresses.map(
    ({ address }) =>
      new ReverseDns(address, { vendor: "gigacloud", ip: address, hostname: name, serviceId: id }),
  );
  return { service: id, ptrNames: names.map(({ ptrName }) => ptrName) };
};
