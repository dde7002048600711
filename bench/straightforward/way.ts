import { ArtnetClient, GigacloudClient, GigahostClient, I3dClient, TerrahostClient } from "rackform/sdk";

/** One client a vendor, as a provider without any sharing has them: retries, log-in and keep-alive included. */
export interface Clients {
  gigahost: GigahostClient;
  terrahost: TerrahostClient;
  i3d: I3dClient;
  artnet: ArtnetClient;
  gigacloud: GigacloudClient;
}

/** Does one operation for each resource, as many at a time as the engine would. */
export type Each = (count: number, work: (index: number) => Promise<unknown>) => Promise<void>;

/**
 * The same work in the way of a provider that keeps nothing between resources: one read, or one read-modify-write, for
 * each. Where the answer to a write does not say what was stored (Gigahost), it reads back, as such providers do. It is
 * spared what our side does besides: the engine, and second looks at what seems to be gone.
 */
export type Straightforward = (clients: Clients, each: Each) => Promise<void>;

export function makeClients(env: Record<string, string>): Clients {
  const options = (vendor: string) => ({ baseUrl: env[`${vendor}_BASE_URL`] });
  const login = (vendor: string) => ({
    username: env[`${vendor}_USERNAME`]!,
    password: env[`${vendor}_PASSWORD`]!,
  });
  return {
    gigahost: new GigahostClient({ apiKey: env.GIGAHOST_API_KEY! }, options("GIGAHOST")),
    terrahost: new TerrahostClient(login("TERRAHOST"), options("TERRAHOST")),
    i3d: new I3dClient({ apiKey: env.I3D_API_KEY! }, options("I3D")),
    artnet: new ArtnetClient(
      { customerId: env.ARTNET_CUSTOMER_ID!, apiKey: env.ARTNET_API_KEY! },
      options("ARTNET"),
    ),
    gigacloud: new GigacloudClient(login("GIGACLOUD"), options("GIGACLOUD")),
  };
}

export function eachOf(parallel: number): Each {
  return async (count, work) => {
    let next = 0;
    const worker = async () => {
      while (next < count) await work(next++);
    };
    await Promise.all(Array.from({ length: Math.min(parallel, count) }, worker));
  };
}

/** One after another, for a vendor whose edits replace the whole and are guarded by a serial. */
export function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
}
