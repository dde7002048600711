import { scenarios } from "./scenarios";
import { crashPoints } from "./support/crash-points";

crashPoints(scenarios, { isLikeAnother: ({ variant = "" }) => variant.endsWith("IPv6") });
