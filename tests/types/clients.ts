import type { ArtnetClient } from "../../sdk/artnet";
import type { GigacloudClient } from "../../sdk/gigacloud";
import type { I3dClient } from "../../sdk/i3d";

/*
 * What must not compile, since the documents name the fields and the values. Compiled by the type check; never run. Were
 * an argument untyped, its `@ts-expect-error` would have nothing to expect.
 */

export const wrong = {
  i3d: ({ account, colocation }: I3dClient) => [
    // @ts-expect-error The document names the holder's data.
    account.updateDetails({ nonsense: 1 }),
    // @ts-expect-error The document names the billing data.
    account.updateBilling({ nonsense: 1 }),
    // @ts-expect-error GET, POST, PUT or DELETE.
    account.apiLogOf("PATCH"),
    // @ts-expect-error granted, pending, denied, revoked or suspended.
    colocation.access.list({ status: "welcome" }),
  ],
  gigacloud: ({ account }: GigacloudClient) => [
    // @ts-expect-error The document names the client's data.
    account.updateDetails({ nonsense: 1 }),
    // @ts-expect-error A number.
    account.invoice(1).then(({ rate }) => rate?.length),
  ],
  artnet: async ({ offerDedicated, dedicated }: ArtnetClient) => {
    const [offer] = await offerDedicated.customOffer();
    // @ts-expect-error Offers are typed.
    const nonsense: unknown = offer?.nonsense;
    // @ts-expect-error Memory has a speed in MHz, a number.
    const speed: string | undefined = (await dedicated.details(1)).hardwareConfiguration?.ram[0]?.speed;
    return [nonsense, speed];
  },
};
