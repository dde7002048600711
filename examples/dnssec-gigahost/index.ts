import { Dnssec, DnsRecord } from "rackform";

/** A domain that is registered through the account: its zone is there with it, and nobody has to make it. */
const zone = "gigahost:example.net";

/**
 * Signed, so that others may rely on what the zone says: who may issue certificates for the domain, and whose mail is its
 * own. Keep it protected: resolvers that have the DS records do not answer for a domain that is no longer signed.
 */
const signed = new Dnssec("signed", { zone }, { protect: false });

new DnsRecord("caa", { zone, type: "CAA", value: '0 issue "letsencrypt.org"' });
new DnsRecord("caa-mail", { zone, type: "CAA", value: '0 iodef "mailto:security@example.net"' });
new DnsRecord("spf", { zone, type: "TXT", value: "v=spf1 mx -all" });
new DnsRecord("dmarc", {
  zone,
  name: "_dmarc",
  type: "TXT",
  value: "v=DMARC1; p=reject; rua=mailto:security@example.net",
});

/** What `dig DS example.net` shows once the registry has it. */
export const ds = signed.dsRecords;
