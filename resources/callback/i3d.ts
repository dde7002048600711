import type { i3d } from "../../sdk";
import { PlainObjects } from "../plain/objects";
import type { PlainRow } from "../plain/port";
import type { CallbackInputs } from "./schema";

const rowOf = ({ id, url, urlDescription, headers }: i3d.I3dCallbackSetting): PlainRow<CallbackInputs> => ({
  id,
  inputs: { url: url ?? "", urlDescription: urlDescription ?? "", headers: headers ?? "" },
});

/** All fields: a vendor that replaces the whole object keeps none that is left out. */
const requestOf = ({ url = "", urlDescription, headers }: Partial<CallbackInputs>): i3d.CallbackRequest => ({
  url: url.trim(),
  ...(urlDescription === undefined ? {} : { urlDescription }),
  ...(headers === undefined ? {} : { headers }),
});

/** Callbacks at i3D.net (i3d.md section 7). */
export const callbacks = new PlainObjects<CallbackInputs>({
  idOutput: "callbackId",
  what: "callback",
  nameArgument: "url",
  nameOf: ({ url = "" }) => url.trim(),
  canonical: ({ vendor, url, urlDescription, headers }) => ({
    vendor: vendor ?? "i3d",
    url: url?.trim(),
    urlDescription: urlDescription?.trim(),
    headers: headers?.trim(),
  }),
  list: async ({ callbacks: all }) => (await all.list()).map(rowOf),
  create: async ({ callbacks: all }, _, inputs, limits) => rowOf(await all.create(requestOf(inputs), limits)),
  update: async ({ callbacks: all }, _, { id, inputs: live }, inputs, limits) =>
    void (await all.update(id, requestOf({ ...live, ...inputs }), limits)),
  delete: ({ callbacks: all }, _, id, limits) => all.delete(id, limits),
});
