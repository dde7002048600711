import type { AxiosAdapter } from "axios";
import { ArtnetClient } from "../../../sdk/artnet";
import type { TransportOptions } from "../../../sdk/core";
import { GigacloudClient } from "../../../sdk/gigacloud";
import { GigahostClient } from "../../../sdk/gigahost";
import { I3dClient } from "../../../sdk/i3d";
import { TerrahostClient } from "../../../sdk/terrahost";
import { calls as artnetCalls } from "../../sdk/artnet/calls";
import { calls as gigacloudCalls } from "../../sdk/gigacloud/calls";
import { accountCalls } from "../../sdk/gigahost/account-calls";
import { dnsCalls } from "../../sdk/gigahost/dns-calls";
import { domainCalls } from "../../sdk/gigahost/domain-calls";
import { moreCalls } from "../../sdk/gigahost/more-calls";
import { calls as i3dCalls } from "../../sdk/i3d/calls";
import { serverCalls } from "../../sdk/panel/server-calls";
import { softwareCalls } from "../../sdk/panel/software-calls";

/** One endpoint of a vendor, as the clients' own tests call it. */
export interface MatrixCall {
  vendor: string;
  endpoint: string;
  /** Calls the client's method over this adapter. */
  run(adapter: AxiosAdapter, options?: TransportOptions): Promise<unknown>;
  /** The body of a good answer; `undefined` is an empty one. */
  answer: unknown;
}

type Entry<C> = { endpoint: string; answer?: unknown; call: (client: C) => Promise<unknown> };

function calling<C>(
  vendor: string,
  make: (options: TransportOptions) => C,
  entries: Entry<C>[],
): MatrixCall[] {
  return entries.map(({ endpoint, answer, call }) => ({
    vendor,
    endpoint,
    answer,
    run: (adapter, options) => call(make({ ...options, adapter })),
  }));
}

const panelCalls = [...serverCalls, ...softwareCalls];

/** Every endpoint of every client. */
export const matrixCalls: MatrixCall[] = [
  ...calling("gigahost", (options) => new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, options), [
    ...[...dnsCalls, ...domainCalls, ...moreCalls, ...accountCalls, ...panelCalls],
  ]),
  ...calling(
    "terrahost",
    (options) => new TerrahostClient({ username: "user", password: "password" }, options),
    [...panelCalls],
  ),
  ...calling("i3d", (options) => new I3dClient({ apiKey: "i3dSecretKey77" }, options), [
    ...Object.entries(i3dCalls).map(([endpoint, { call, answer }]) => ({ endpoint, call, answer })),
  ]),
  ...calling(
    "artnet",
    (options) => new ArtnetClient({ customerId: "123", apiKey: "artnetSecret99" }, options),
    [
      ...Object.entries(artnetCalls).map(([endpoint, { call, answer }]) => ({
        endpoint,
        call,
        answer: { ...answer, success: true },
      })),
    ],
  ),
  ...calling(
    "gigacloud",
    (options) => new GigacloudClient({ username: "me@example.com", password: "password9" }, options),
    [...Object.entries(gigacloudCalls).map(([endpoint, { call, answer }]) => ({ endpoint, call, answer }))],
  ),
];
