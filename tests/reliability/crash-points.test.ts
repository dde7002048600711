import { scenarios } from "./scenarios";
import { crashPoints } from "./support/crash-points";

crashPoints(scenarios);
