/** A small company's account, as `demo` seeds it. The catalogue of locations, instance types and systems is there without a seed. */
export const demoAccount: Record<string, unknown> = {
  sshKeys: [
    {
      name: "laptop",
      publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleE demo",
    },
  ],
  hosts: [
    {
      id: 7001,
      serverName: "game1",
      ipAddresses: ["198.51.100.70", "198.51.100.71", "2001:db8:7::1", "2001:db8:7::2"],
    },
    { id: 7002, serverName: "game2", ipAddresses: ["198.51.100.72"] },
  ],
  colocations: [
    {
      id: 1201,
      name: "rack1",
      ranges: ["203.0.113.64/29", "2001:db8:9::/64"],
      customRanges: ["203.0.113.80-203.0.113.90"],
    },
  ],
};
