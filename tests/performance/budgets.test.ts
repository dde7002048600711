import { cases } from "../../bench/cases";
import { measure } from "../../bench/measure";

/** Every row of the table of budgets, by what reaches the vendors. */
test.each(cases.map((one) => [one.name, one.budget, one] as const))("%s: %s", async (_name, _budget, one) => {
  const { endpoints } = await measure(one);
  const over = Object.entries(endpoints).filter(([endpoint, calls]) => calls > (one.allowed[endpoint] ?? 0));
  expect({ over, endpoints }).toEqual({ over: [], endpoints });
});
