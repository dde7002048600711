import { Config } from "@pulumi/pulumi";
import { IloAccess } from "rackform";

/** Who maintains the server today: `pulumi config set engineer 203.0.113.7`. */
const engineer = new Config().get("engineer") ?? "203.0.113.7";

/** Open for as long as the stack is there, and closed afterwards whatever was open before. */
const access = new IloAccess("maintenance", {
  serviceId: "198.51.100.9",
  remoteIp: engineer,
  onDestroy: "close",
});

export const management = access.iloIp;
