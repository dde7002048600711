import { Config } from "@pulumi/pulumi";
import { SwitchPort } from "rackform";

/** `pulumi config set quarantined game2 && pulumi up` takes a host off the network, by its name. */
const quarantined = new Config().get("quarantined");

for (const serverId of ["game1", "game2"])
  new SwitchPort(serverId, {
    serverId,
    interfaceId: 0,
    // In the vendor's unit, which its document does not tell.
    rateLimit: 1000,
    adminState: serverId === quarantined ? "down" : "up",
    onDestroy: "up",
  });
