import { z } from "zod";
import { gigahostBgpState } from "../bgp-session/gigahost";
import type { LookUp } from "../contract/look-up";
import { told } from "../contract/told";
import { certainFlag, certainNumber, certainText, flag, number, onlyVendor, text } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("gigahost", "The vendor; only Gigahost has BGP."),
  asn: z
    .union([z.number(), z.string()])
    .optional()
    .meta({ description: "Only what belongs to this AS number.", examples: [64500, "AS64500"] }),
});

const asn = z
  .object({
    id: certainText("The vendor's id."),
    asn: certainNumber("The AS number."),
    name: text("Its name."),
    status: certainText("`pending`, `active` or `rejected`."),
    rejectedReason: text("Why it was rejected."),
    irrV4: text("The object that IPv4 prefixes are taken from."),
    irrV6: text("The object that IPv6 prefixes are taken from."),
  })
  .meta({ title: "BgpAsnRow", description: "An AS number of the account." });

const prefix = z
  .object({
    asn: number("The AS number."),
    prefix: certainText("The prefix."),
    type: text("`ipv4` or `ipv6`, as the vendor says."),
    status: text("State as the vendor reports it."),
  })
  .meta({ title: "BgpPrefixRow", description: "A prefix that the vendor accepts." });

const session = z
  .object({
    id: certainText("The vendor's id."),
    family: z.enum(["ipv4", "ipv6"]).meta({ description: "Address family." }),
    router: certainText("The vendor's id of the router."),
    neighbor: certainText("Address of the vendor's router."),
    routerAsn: number("AS number of the vendor's router."),
    localAddress: certainText("Address of the server that speaks BGP."),
    localAsn: number("Your AS number in this session."),
    multihop: flag("Whether the router is more than one hop away."),
    defaultRoute: certainFlag("Whether the vendor announces a default route."),
    serverId: text("The server's id."),
    state: certainText("State as the vendor reports it; not the state of the protocol."),
  })
  .meta({ title: "BgpNeighborRow", description: "A session of the account." });

const result = z.object({
  asns: z.array(asn).meta({ description: "AS numbers of the account." }),
  prefixes: z.array(prefix).meta({ description: "Prefixes that the vendor accepts, built from the IRR." }),
  sessions: z.array(session).meta({ description: "The sessions, IPv4 first." }),
});

/** Everything about BGP that an account has. */
export const getBgp: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getBgp",
  description: "AS numbers, accepted prefixes and BGP sessions of an account at Gigahost, in one call.",
  vendors: ["gigahost"],
  args,
  result,
  validate: ({ asn: given }) =>
    given === undefined || /^(AS)?[1-9]\d{0,9}$/i.test(String(given).trim())
      ? []
      : [
          {
            property: "asn",
            reason: `${JSON.stringify(given)} is no AS number; give one, e.g. 64500 or "AS64500"`,
          },
        ],
  async run({ run, limits }, { asn: given }) {
    const state = await gigahostBgpState(run).get(limits);
    const wanted = given === undefined ? undefined : Number(String(given).trim().replace(/^AS/i, ""));
    const asns = state.asn.filter((one) => wanted === undefined || one.asn === wanted);
    const ids = new Map(asns.map((one) => [one.id, one.asn]));
    return {
      asns: asns.map((one) => ({
        ...told({
          name: one.asn_name,
          rejectedReason: one.rejected_reason,
          irrV4: one.irr_v4,
          irrV6: one.irr_v6,
        }),
        id: one.id,
        asn: one.asn,
        status: one.status,
      })),
      prefixes: state.prefix_lists
        .filter(({ asn_id }) => ids.has(asn_id))
        .map((one) => ({
          ...told({ asn: one.your_asn ?? ids.get(one.asn_id), type: one.prefix_type, status: one.status }),
          prefix: one.prefix,
        })),
      sessions: state.sessions
        .filter(({ asn_id }) => ids.has(asn_id))
        .map((one) => ({
          ...told({
            routerAsn: one.router_asn,
            localAsn: one.your_asn ?? ids.get(one.asn_id),
            multihop: one.multihop,
            serverId: one.srv_id === "0" ? undefined : one.srv_id,
          }),
          id: one.id,
          family: one.ip_type,
          router: one.router_id,
          neighbor: one.ip_type === "ipv4" ? one.neighbor_ipv4 : one.neighbor_ipv6,
          localAddress: one.ip_address,
          defaultRoute: one.defaultroute,
          state: one.status,
        }))
        .sort((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : Number(a.id) - Number(b.id))),
    };
  },
};
