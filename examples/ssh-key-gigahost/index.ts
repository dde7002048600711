import { SshKey } from "rackform";

/** The pipeline's keys; the panel offers them for new servers and reinstallations. */
const deploy = {
  // Last quarter's goes when every server has the new one.
  "deploy-2026-q3":
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBq2mT9xWv4uLr7ZcKe1oHs8NfYd3GjPaRtUi5CxVbQw pipeline-q3",
  "deploy-2026-q4":
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV pipeline-q4",
};

const keys = Object.entries(deploy).map(
  ([name, publicKey]) => new SshKey(name, { vendor: "gigahost", name, publicKey }),
);

/** For the playbook that gives running servers the new key and takes the old one off them. */
export const authorized = keys.map(({ name, fingerprint }) => ({ name, fingerprint }));
