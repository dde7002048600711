import { plainKind } from "../plain/frame";
import {
  canonicalServer,
  isOtherServer,
  isSameServer,
  type Naming,
  serverProblem,
} from "../servers/argument";
import { colocationAlerts } from "./i3d";
import {
  colocationAlertArgs,
  type ColocationAlertInputs,
  colocationAlertOutputs,
  type ColocationAlertState,
} from "./schema";

type Inputs = Partial<ColocationAlertInputs>;

/** Where an alert is, as the state and the program name it. */
const namingOf = (olds: Inputs, news: Inputs, { __place: id }: { __place?: string }): Naming => ({
  old: olds.colocationId,
  now: news.colocationId,
  id,
});

/** Somebody is told when a colocation uses much of its bandwidth. */
export const colocationAlert = plainKind<ColocationAlertInputs, ColocationAlertState>(colocationAlerts, {
  name: "ColocationAlert",
  description: "Tells by mail or ticket when a colocation at i3D.net uses more than a part of its bandwidth.",
  idForm: "i3d:<colocation id>/<alert id>, or i3d:<colocation id>/new-<mark> where it was not known at once",
  namedBy: ["colocationId", "percentage"],
  importForms: [
    { example: "i3d:1201/2004", means: "The alert of this id on the colocation" },
    { example: "rack1/80", means: "The alert at 80 percent on the colocation of this name" },
  ],
  args: colocationAlertArgs,
  outputs: colocationAlertOutputs,

  validate({ colocationId }) {
    const problem = colocationId === undefined ? undefined : serverProblem(colocationId, "colocation");
    return problem ? [{ property: "colocationId", reason: problem }] : [];
  },

  canonical: (inputs) => ({
    ...colocationAlerts.port.canonical(inputs),
    colocationId: inputs.colocationId === undefined ? undefined : canonicalServer(inputs.colocationId),
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "colocationId" && isSameServer(namingOf(olds, news, state)),

  // Which colocation a new name stands for only an update finds out.
  replaces: (changed, olds, news, state) =>
    changed.filter(
      (name) => name === "vendor" || (name === "colocationId" && isOtherServer(namingOf(olds, news, state))),
    ),
});
