import { ReverseDns } from "rackform";

const hostname = "vm1.example.com";

// The service is looked up by the address; name it where two services could have the same one.
const v4 = new ReverseDns("vm1-v4", {
  vendor: "gigacloud",
  ip: "203.0.113.102",
  hostname,
  serviceId: "33301",
});
const v6 = new ReverseDns("vm1-v6", { vendor: "gigacloud", ip: "2001:db8:5::101", hostname });

export const ptrNames = { v4: v4.ptrName, v6: v6.ptrName };
