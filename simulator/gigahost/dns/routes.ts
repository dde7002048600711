import type { Route } from "../../panel/call";
import { route } from "../../panel/routes";
import type { GigahostState } from "../state";
import { getDsRecords, getExternalDs, setDnssec, setExternalDs } from "./dnssec";
import {
  changeRegistrant,
  changeRegistrantEmail,
  getRegistrant,
  setAutoRenew,
  setNameservers,
} from "./domain";
import { dynamicUpdate } from "./dyndns";
import { createPtrZone } from "./ptr-zones";
import { createRecord, deleteRecord, listRecords, updateRecord } from "./records";
import { createRedirect, deleteRedirect, listRedirects, updateRedirect } from "./redirects";
import { checkDomain, lookupOrganization, registerDomain } from "./registration";
import { createZone, deleteZone, listZones } from "./zones";

export const dnsRoutes: Route<GigahostState>[] = [
  route("GET /dns/lookup/organization/{org_number}", "dns", lookupOrganization),
  route("GET /dns/domains/check/{domain}", "dns", checkDomain),
  route("POST /dns/domains/register", "dns", registerDomain),
  route("GET /dns/zones", "dns", listZones),
  route("POST /dns/zones", "dns", createZone),
  route("POST /dns/zones/ptr", "dns", createPtrZone),
  route("DELETE /dns/zones/{id}", "dns", deleteZone),
  route("GET /dns/zones/{id}/records", "dns", listRecords),
  route("POST /dns/zones/{id}/records", "dns", createRecord),
  route("PUT /dns/zones/{id}/records/{record_id}", "dns", updateRecord),
  route("DELETE /dns/zones/{id}/records/{record_id}", "dns", deleteRecord),
  route("GET /dns/zones/{id}/registrant", "dns", getRegistrant),
  route("PUT /dns/zones/{id}/registrant", "dns", changeRegistrant),
  route("PUT /dns/zones/{id}/registrant-email", "dns", changeRegistrantEmail),
  route("PUT /dns/zones/{id}/auto-renew", "dns", setAutoRenew),
  route("PUT /dns/zones/{id}/nameservers", "dns", setNameservers),
  route("PUT /dns/zones/{id}/dnssec", "dns", setDnssec),
  route("GET /dns/zones/{id}/ds-records", "dns", getDsRecords),
  route("GET /dns/zones/{id}/ds-records/external", "dns", getExternalDs),
  route("POST /dns/zones/{id}/ds-records/external", "dns", setExternalDs),
  route("GET /dns/zones/{id}/redirect", "dns", listRedirects),
  route("POST /dns/zones/{id}/redirect", "dns", createRedirect),
  route("PUT /dns/zones/{id}/redirect", "dns", updateRedirect),
  route("DELETE /dns/zones/{id}/redirect", "dns", deleteRedirect),
  route("GET /dns/dyndns", "public", dynamicUpdate, true),
];
