import { FlexMetalServer, SshKey } from "rackform";

/** Who may log in to a new machine, by the name that their key has at the vendor. */
const people: Record<string, string> = {
  "kari@ops":
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV kari@example.net",
  "joost@ops":
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBq2mT9xWv4uLr7ZcKe1oHs8NfYd3GjPaRtUi5CxVbQw joost@example.net",
};

const keys = Object.entries(people).map(
  ([name, publicKey]) => new SshKey(name, { vendor: "i3d", name, publicKey }),
);

/** A new colleague's key is for new machines: without `ignoreChanges` it would replace those that run, disks and all. */
const runner = new FlexMetalServer(
  "runner-1",
  {
    name: "runner-1",
    location: "EU: Rotterdam",
    instanceType: "bm7.std.8",
    os: { slug: "debian-12" },
    sshKeys: keys,
    tags: ["env:ci"],
  },
  { ignoreChanges: ["sshKeys"] },
);

/** To tell people which of their keys are meant, as `ssh-keygen -lf` shows them. */
export const fingerprints = keys.map(({ fingerprint }) => fingerprint);
export const addresses = runner.ipAddresses;
