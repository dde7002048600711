import { Config } from "@pulumi/pulumi";
import { CloudInstance, DnsRecord } from "rackform";

/** `pulumi config set --secret instancePassword …`: what the panel asks for before it touches the instance. */
const instancePassword = new Config().getSecret("instancePassword") ?? "instance-password";

/** Twice the memory while releases are built: `pulumi config set busy true && pulumi up` restarts it. */
const isBusy = new Config().getBoolean("busy") ?? false;

const build = new CloudInstance("build", {
  instanceId: 4201,
  instancePassword,
  resources: { cpu: 2, ram: isBusy ? 8192 : 4096 },
  shutdown: "soft",
  displayName: "build (pulumi)",
});

new DnsRecord("build", { zone: "artnet:example.com", name: "build", type: "A", value: build.ip.apply((ip) => ip!) });

export const costsPerDay = build.price;
