import { Config } from "@pulumi/pulumi";
import { IpBlackhole } from "rackform";

/**
 * Addresses under attack: `pulumi config set attacked 198.51.100.12,198.51.100.13 && pulumi up` drops their traffic, and taking
 * one out of the list lets it through again.
 */
const attacked = (new Config().get("attacked") ?? "198.51.100.12").split(",");

const blackholes = attacked.map((ip) => new IpBlackhole(ip, { ip }));

export const dropped = blackholes.map(({ ip }) => ip);
