import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Bag } from "../../resources/contract/handler";
import { argumentsIn, isMoved } from "../hidden";
import { type Change, changesIn } from "./detailed-diff";
import { changedSettings, settingsIn } from "./configure";
import type { Subject } from "./lifecycle";
import { asking, said } from "./resource-state";
import { received } from "./values";

const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
const { Kind } = messages.PropertyDiff;

const kinds: Record<Change, [change: messages.PropertyDiff.Kind, replacing: messages.PropertyDiff.Kind]> = {
  add: [Kind.ADD, Kind.ADD_REPLACE],
  delete: [Kind.DELETE, Kind.DELETE_REPLACE],
  update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
};

export function diff({ session, resource, handler }: Subject, request: messages.DiffRequest) {
  const { inputs: news, state } = said(request.getNews(), request.getOlds());
  const olds = received(request.getOldInputs());
  const asker = asking(resource, handler, {
    inputs: { bag: {}, secrets: { ...olds.secrets, ...news.secrets } },
    state,
  });
  const answer = handler.diff(
    { id: request.getId(), outputs: argumentsIn(state.bag), news: argumentsIn(news.bag), ...asker },
    session.runFor(resource.urn),
  );
  const { changed, replaces, deleteBeforeReplace, lost } = answer;
  // Another explicit provider may be another account, which only an update finds out.
  const isOnlySaid = lost || isMoved(state.bag, { __via: session.via });
  const response = new messages.DiffResponse();
  response.setChanges(changed.length > 0 || isOnlySaid ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList(changed);
  response.setReplacesList(replaces);
  response.setDeletebeforereplace(deleteBeforeReplace);
  response.setHasdetaileddiff(changed.length > 0);
  const details = response.getDetaileddiffMap();
  for (const name of changed) {
    const isSecret = asker.secrets?.includes(name) === true;
    for (const { path, change, inInputs } of detailOf(name, isSecret, olds.bag, state.bag, news.bag)) {
      const detail = new messages.PropertyDiff();
      detail.setKind(kinds[change][replaces.includes(name) ? 1 : 0]);
      detail.setInputdiff(inInputs);
      details.set(path, detail);
    }
  }
  return response;
}

interface Detail {
  path: string;
  change: Change;
  /** Whether the path is one of the arguments before, rather than of the outputs. */
  inInputs: boolean;
}

/** Where an argument changes. Keys of a secret table are values: such an argument is only named. */
function detailOf(name: string, isSecret: boolean, olds: Bag, state: Bag, news: Bag): Detail[] {
  const within = (before: Bag, inInputs: boolean) =>
    [...changesIn(name, before[name], news[name])].map(([path, change]) => ({ path, change, inInputs }));
  const found = [() => within(olds, true), () => within(state, false)]
    .map((look) => look())
    .find((paths) => paths.length > 0);
  if (!found) return [{ path: name, change: "update", inInputs: true }];
  const [{ inInputs, change, path }] = found as [Detail];
  return isSecret ? [{ path: name, change: path === name ? change : "update", inInputs }] : found;
}

/** Other accounts never replace a provider: what lives in another one is refused by its resource. */
export function diffConfig(request: messages.DiffRequest): messages.DiffResponse {
  const olds = request.getOldInputs() ?? request.getOlds();
  const changed = changedSettings(
    settingsIn(received(olds).bag),
    settingsIn(received(request.getNews()).bag),
  );
  const response = new messages.DiffResponse();
  response.setChanges(changed.length > 0 ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList(changed);
  return response;
}
