import { Config } from "@pulumi/pulumi";
import { ServiceSize } from "rackform";

/** The vendor's id of the resource, as `getUpgradeEstimate` and the panel name it: memory in GB. */
const memory = "12";

/** `pulumi config set memory 16 && pulumi up` orders more, once, and only within the limit. */
const size = new ServiceSize("vm1", {
  serviceId: "vm1.example.com",
  resources: { [memory]: new Config().getNumber("memory") ?? 8 },
  spend: { maxPrice: 50, currency: "USD" },
});

export const costs = size.total;
export const paid = size.billingCycle;
