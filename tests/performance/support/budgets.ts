import { cases } from "../../../bench/cases";
import { measure } from "../../../bench/measure";
import type { FrontEnd } from "../../support/front-ends";

/** Waves form while answers are on their way: a vendor that answers within no time lets the engine's own pace show. */
const latencyMs = 15;

/** Whose account it is, asked once a run that makes something, for the state. */
const account = { "GET /account": 1, "GET /session/user": 1, "GET /details": 1 };

/** Every row of the table of budgets, by what reaches the vendors. */
export function budgets(frontEnd: FrontEnd, rows = cases): void {
  test.each(rows.map((one) => [one.name, one.budget, one] as const))(
    "%s: %s",
    async (_name, _budget, one) => {
      const [cost] = await measure(one, [latencyMs], { frontEnd });
      const { endpoints } = cost!;
      const allowed: Record<string, number> = { ...account, ...one.allowed };
      const over = Object.entries(endpoints).filter(([endpoint, calls]) => calls > (allowed[endpoint] ?? 0));
      expect({ over, endpoints }).toEqual({ over: [], endpoints });
    },
  );
}
