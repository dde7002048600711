import { ReverseDns } from "rackform";

// A dedicated or FlexMetal host: found by its address among all hosts and colocations of the account.
const game = new ReverseDns("game1", { vendor: "i3d", ip: "198.51.100.70", hostname: "game1.example.net" });
new ReverseDns("game1-v6", { vendor: "i3d", ip: "2001:db8:7::1", hostname: "game1.example.net" });

// A colocation, named by its id: no search then.
const rack = { vendor: "i3d", colocationId: 1201 } as const;
new ReverseDns("rack-router", { ...rack, ip: "203.0.113.65", hostname: "router.rack1.example.net" });
new ReverseDns("rack-console", { ...rack, ip: "203.0.113.66", hostname: "console.rack1.example.net" });

export const ptrName = game.ptrName;
