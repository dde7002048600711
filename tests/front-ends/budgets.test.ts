import { cases } from "../../bench/cases";
import { budgets } from "../performance/support/budgets";

/** Large ones are like the others, and long; that a preview makes no call is the front end's own doing. */
const isLong = (name: string) => /\b(100|120|1000)\b/.test(name) && !name.includes("preview of a new zone");

budgets(
  "plugin",
  cases.filter(({ name }) => !isLong(name)),
);
