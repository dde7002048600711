import { acme, overlay } from "./overlay";

overlay();

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */
const { contract } = require("../contract/suite") as typeof import("../contract/suite");
const credentials = require("../contract/credentials") as typeof import("../contract/credentials");
const { dnsRecordCell } =
  require("../contract/cells/dns-record") as typeof import("../contract/cells/dns-record");
const { dnsZoneFileCell } =
  require("../contract/cells/dns-zone-file") as typeof import("../contract/cells/dns-zone-file");

Object.assign(credentials.wrongAccounts, { [acme]: { apiKey: "wrong-api-key" } });
Object.assign(credentials.refusalsAtMost, { [acme]: 2 });

// A vendor that nobody has heard of keeps the contract of every kind that lives in a zone.
contract([dnsRecordCell(acme), dnsZoneFileCell(acme)]);
