import { Config } from "@pulumi/pulumi";
import { FailoverIp, ReverseDns } from "rackform";

/** What customers connect to. */
const front = "198.51.100.60";

/** The two servers behind it; the vendor lists both as allowed targets of the address. */
const servers = { main: "198.51.100.9", spare: "198.51.100.40" };

/** `pulumi config set active main && pulumi up` moves the traffic at once; moving it back is the same. */
const active = new Config().get<keyof typeof servers>("active") ?? "spare";

const service = new FailoverIp(
  "front",
  { ip: front, target: servers[active] },
  // Customers are served from this address, whatever becomes of the program.
  { protect: new Config().getBoolean("protect") ?? false },
);

/** The main server answers under its own name as well, so that it can be watched while it is idle. */
new ReverseDns("main", { vendor: "artnet", ip: servers.main, hostname: "main.example.pl" });

export const trafficGoesTo = service.target;
export const couldGoTo = service.allowedTargets;
