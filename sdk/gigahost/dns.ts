import type { Caller } from "../panel";
import { Dnssec } from "./dnssec";
import { Domains } from "./domains";
import { Dyndns } from "./dyndns";
import { Records } from "./records";
import { Redirects } from "./redirects";
import { Zones } from "./zones";

/** DNS, an area each. Everything that writes in one zone goes one call at a time: parallel writes answer 500. */
export class Dns {
  readonly zones: Zones;
  readonly records: Records;
  readonly redirects: Redirects;
  readonly dnssec: Dnssec;
  readonly domains: Domains;
  readonly dyndns: Dyndns;

  constructor(caller: Caller) {
    this.zones = new Zones(caller);
    this.records = new Records(caller);
    this.redirects = new Redirects(caller);
    this.dnssec = new Dnssec(caller);
    this.domains = new Domains(caller);
    this.dyndns = new Dyndns(caller);
  }
}
