import type { SampleCall } from "../sample-call";
import type { I3dClient } from "../../../sdk/i3d";

/** One plain call: what is called, the path and body that leave, the vendor's answer, what comes of it. */
export interface Call extends SampleCall<I3dClient> {
  path: string;
  answer?: object[] | object;
}

export const wireServer = {
  uuid: "11111111-2222-3333-4444-555555555555",
  name: "web-1",
  status: "created",
  statusMessage: "",
  location: { id: 6, name: "EU: Rotterdam" },
  instanceType: { id: 47, name: "bm7.std.8" },
  os: { slug: "ubuntu-2404-lts" },
  ipAddresses: [],
  tags: ["env:test"],
  createdAt: 1700000000,
  deliveredAt: 0,
  releasedAt: 0,
  contractId: "",
};
export const server = {
  uuid: "11111111-2222-3333-4444-555555555555",
  name: "web-1",
  status: "created",
  location: { id: "6", name: "EU: Rotterdam" },
  instanceType: { id: "47", name: "bm7.std.8" },
  os: { slug: "ubuntu-2404-lts" },
  ipAddresses: [],
  tags: ["env:test"],
  createdAt: 1700000000,
};
export const { uuid } = wireServer;
export const oneServer = { answer: [wireServer], result: server };
export const ofServer = `/flexMetal/servers/${uuid}`;

export const wireTag = { tag: "env:test", resources: { count: 0, flexMetalServers: { count: 0 } } };
export const wireKey = {
  uuid: "k-1",
  name: "laptop",
  publicKey: "ssh-ed25519 AAAA me",
  createdAt: 1700000000,
};
export const named = { id: 6, name: "EU: Rotterdam" };
export const type = { id: 47, name: "bm7.std.8" };

export const rows = { answer: [{ id: 1, more: "x" }], result: [{ id: "1", more: "x" }] };
export const oneRow = { answer: [{ id: 1, more: "x" }], result: { id: "1", more: "x" } };
export const entries = { answer: [{ more: "x" }], result: [{ more: "x" }] };

export const wireHost = {
  id: 9,
  serverId: 4001,
  serverName: "h9",
  serverType: 2,
  fmOrderId: null,
  ipAddress: [
    { ipAddress: "192.0.2.9", version: 4, type: 1, private: 0, rDns: "h9.example.com", vlanId: null },
  ],
  labels: [{ key: "env", value: "test" }],
};
export const host = {
  id: "9",
  serverId: "4001",
  serverName: "h9",
  serverType: 2,
  ipAddress: [
    { ipAddress: "192.0.2.9", version: 4, type: 1, private: 0, rDns: "h9.example.com", vlanId: null },
  ],
  labels: [{ key: "env", value: "test" }],
};

export const wireColocation = {
  id: 5,
  name: "rack",
  network: [
    {
      vlanId: 12,
      ipRange: [
        {
          network: "192.0.2.0",
          netmask: "255.255.255.248",
          prefix: "/29",
          gateway: "192.0.2.1",
          rDns: [{ hostname: "a.example.com", ip: "192.0.2.2" }],
        },
      ],
      ipRangeCustom: [
        {
          networkStart: "198.51.100.1",
          networkEnd: "198.51.100.4",
          gateway: "",
          rDns: [{ hostname: "", ip: "198.51.100.1" }],
        },
      ],
    },
  ],
};
export const colocation = {
  id: "5",
  name: "rack",
  network: [
    {
      vlanId: "12",
      ipRange: [
        {
          network: "192.0.2.0",
          netmask: "255.255.255.248",
          prefix: "/29",
          gateway: "192.0.2.1",
          rDns: [{ hostname: "a.example.com", ip: "192.0.2.2" }],
        },
      ],
      ipRangeCustom: [
        { networkStart: "198.51.100.1", networkEnd: "198.51.100.4", rDns: [{ ip: "198.51.100.1" }] },
      ],
    },
  ],
};
export const alert = { percentage: 80, sendMail: 1, sendTicket: 0 };
export const identity = { documentType: 1, documentNumber: "X1", documentExpiration: "2030-01-01" };
export const visitor = {
  email: "v@example.com",
  mobile: "+31 1",
  firstName: "V",
  lastName: "W",
  birthDate: "1990-01-01",
  companyName: "E",
};
export const quote = {
  firstName: "Vera",
  lastName: "Wit",
  email: "v@example.com",
  phone: "+31 10 123",
  rack: "full",
  location: "NL",
  remarks: "",
};
export const graph = { answer: ["aW1hZ2U="], result: ["aW1hZ2U="] };
export const wireApiKey = {
  id: 3,
  category: 1,
  key: "another-secret-key",
  assignOdpServerIps: 0,
  used: 0,
  note: null,
  expiresAt: 0,
};
export const apiKey = { id: "3", category: 1, key: "another-secret-key", assignOdpServerIps: 0, used: 0 };
export const apiKeyRequest = { category: 1, assignOdpServerIps: 0, note: "ci" };
export const range = { ipRange: "192.0.2.0/24", active: 1 };
export const holder = {
  accountType: 1,
  firstName: "V",
  lastName: "W",
  address: "Street",
  streetNumber: "1",
  zipCode: "1",
  city: "R",
  countryCode: "NL",
  language: 1,
  agreeDpa: 1,
  isAllowedFlexMetal: 1,
};
export const payer = {
  firstName: "V",
  lastName: "W",
  address: "Street",
  streetNumber: "1",
  zipCode: "1",
  city: "R",
  countryCode: "NL",
  bundleInvoicesOfSameCategory: 0,
  receivePaymentConfirmationsViaEmail: 0,
  preferredPaymentMethod: 1,
};
