import { additionalIpCommands } from "./additional-ip";
import { blackholingCommands } from "./blackholing";
import { cloudCommands } from "./cloud";
import { customerCommands } from "./customer";
import { dnsCommands } from "./dns";
import { firewallCommands } from "./firewall";
import { offerCommands } from "./offers";
import type { Command, CommandTable } from "./parameters";
import { revDnsCommands } from "./rev-dns";
import { serverCommands } from "./servers";
import { serviceCommands } from "./services";

/** Every command of the vendor's document. */
export const commands: CommandTable = {
  ...customerCommands,
  ...serviceCommands,
  ...additionalIpCommands,
  ...serverCommands,
  ...blackholingCommands,
  ...dnsCommands,
  ...revDnsCommands,
  ...firewallCommands,
  ...offerCommands,
  ...cloudCommands,
};

export function findCommand(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}
