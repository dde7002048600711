import {
  DnsRecord,
  DnsRedirect,
  DnsZone,
  getOperatingSystemsOutput,
  getServerOutput,
  ReverseDns,
  ServerName,
  Snapshot,
  SshKey,
} from "rackform";
import { dkimKeys } from "./dkim";

/** A fresh virtual server, ordered in the panel; all that has to be known of it is its address. */
const vendor = "gigahost";
const address = "192.0.2.10";
const domain = "nordpost.example";
const host = `mail.${domain}`;

const server = getServerOutput({ vendor, address });
const newest = getOperatingSystemsOutput({ vendor, name: "Debian", latest: true });

// Who gets in, and what the panel calls the machine.
const key = new SshKey("postmaster", {
  vendor,
  name: "postmaster",
  publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBq2mT9xWv4uLr7ZcKe1oHs8NfYd3GjPaRtUi5CxVbQw postmaster",
});
const name = new ServerName("mail", { vendor, serverId: address, name: host });

// The way there and back, for both families: others refuse mail from an address whose name does not lead back to it.
const zone = new DnsZone("zone", { vendor, domain });
const v6 = server.addresses.apply((all) => all.find(({ family }) => family === "ipv6")!.address);
const forward = [
  new DnsRecord("mail-v4", { zone, name: "mail", type: "A", value: address }),
  new DnsRecord("mail-v6", { zone, name: "mail", type: "AAAA", value: v6 }),
];
const back = [
  new ReverseDns("mail-v4", { vendor, ip: address, hostname: host }, { dependsOn: forward }),
  new ReverseDns("mail-v6", { vendor, ip: v6, hostname: host }, { dependsOn: forward }),
];

// Where mail goes, and whose it is.
new DnsRecord("mx", { zone, type: "MX", value: host, priority: 10 });
new DnsRecord("spf", { zone, type: "TXT", value: "v=spf1 mx -all" });
const signatures = Object.entries(dkimKeys).map(
  ([selector, publicKey]) =>
    new DnsRecord(`dkim-${selector}`, {
      zone,
      name: `${selector}._domainkey`,
      type: "TXT",
      value: `v=DKIM1; k=rsa; p=${publicKey}`,
    }),
);
const report = `mailto:postmaster@${domain}`;
new DnsRecord("dmarc", { zone, name: "_dmarc", type: "TXT", value: `v=DMARC1; p=reject; rua=${report}` });
new DnsRecord("tls-reports", { zone, name: "_smtp._tls", type: "TXT", value: `v=TLSRPTv1; rua=${report}` });
new DnsRecord("caa", { zone, type: "CAA", value: '0 issue "letsencrypt.org"' });

// How mail programs find it.
const services = { _imaps: 993, _submissions: 465 };
for (const [service, port] of Object.entries(services))
  new DnsRecord(service, {
    zone,
    name: `${service}._tcp`,
    type: "SRV",
    value: host,
    priority: 0,
    weight: 1,
    port,
  });

// Nothing else answers at the domain itself: visitors go to the webmail.
const webmail = new DnsRedirect("webmail", { zone, source: "@", targetUrl: `https://${host}/` });

// The state to return to, once all of it is in place.
const golden = new Snapshot(
  "golden",
  { vendor, serverId: address, name: "mail-golden" },
  { dependsOn: [key, name, ...back, ...signatures, webmail] },
);

/** Whether it is time to upgrade. */
export const system = { runs: server.os, newest: newest.systems.apply(([first]) => first?.name) };
export const fingerprint = key.fingerprint;
export const nameservers = zone.nameservers;
export const snapshot = golden.createdAt;
