import { isKind } from "../../sdk/core";
import type { i3d } from "../../sdk";
import { i3dColocations } from "../lists/i3d";
import { PlainObjects } from "../plain/objects";
import type { PlainRow } from "../plain/port";
import { colocationIdOf } from "../reverse-dns/owner";
import { stayingPlace } from "../servers/staying";
import type { ColocationAlertInputs } from "./schema";

const rowOf = ({
  id,
  percentage,
  sendMail,
  sendTicket,
}: i3d.I3dColocatedAlert): PlainRow<ColocationAlertInputs> => ({
  id,
  inputs: { percentage: percentage ?? 0, sendMail: sendMail === 1, sendTicket: sendTicket === 1 },
});

const requestOf = ({ percentage, sendMail, sendTicket }: ColocationAlertInputs): i3d.ColocationAlert => ({
  percentage,
  sendMail: sendMail ? 1 : 0,
  sendTicket: sendTicket ? 1 : 0,
});

/** Alerts on the bandwidth of colocations at i3D.net (i3d.md section 7). */
export const colocationAlerts = new PlainObjects<ColocationAlertInputs>({
  idOutput: "alertId",
  what: "bandwidth alert",
  nameArgument: "percentage",
  nameOf: ({ percentage }) => String(percentage),
  canonical: ({ vendor, percentage, sendMail, sendTicket }) => ({
    vendor: vendor ?? "i3d",
    percentage,
    sendMail: sendMail ?? true,
    sendTicket: sendTicket ?? false,
  }),
  within: {
    argument: "colocationId",
    placeOf: (call, { vendor, colocationId: given }, { colocationId: before, __place: place } = {}) =>
      stayingPlace(
        {
          vendor,
          argument: "colocationId",
          given,
          what: "the alert",
          ...(before === undefined ? {} : { before }),
          ...(place === undefined ? {} : { place }),
        },
        () => colocationIdOf(call, given),
      ),
    places: async ({ run, limits }) => (await i3dColocations(run).get(limits)).map(({ id }) => id),
    async isGone({ run, limits }, place) {
      for (const how of ["get", "confirm"] as const)
        if ((await i3dColocations(run)[how](limits)).some(({ id }) => id === place)) return false;
      return true;
    },
    async named(call, text) {
      try {
        return await colocationIdOf(call, text);
      } catch (error) {
        if (isKind(error, "not-found")) return undefined;
        throw error;
      }
    },
  },
  list: async ({ colocation }, place) => (await colocation.alerts.list(place)).map(rowOf),
  create: async ({ colocation }, place, inputs, limits) =>
    rowOf(await colocation.alerts.create(place, requestOf(inputs), limits)),
  update: async ({ colocation }, place, { id }, inputs, limits) =>
    void (await colocation.alerts.update(place, id, requestOf(inputs), limits)),
  delete: ({ colocation }, place, id, limits) => colocation.alerts.delete(place, id, limits),
});
