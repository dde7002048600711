import { oneOfEachKind } from "../reliability/scenarios";
import { crashPoints } from "../reliability/support/crash-points";

// Which call is struck makes no difference to a front end; what is kept of the object does.
crashPoints(oneOfEachKind, { frontEnd: "plugin", isSampled: true });
