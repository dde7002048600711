import { guards } from "../../cli/plan-guard/policy";
import { kinds } from "../../resources/kinds";
import { profiles } from "../../resources/profiles";
import { type FrontEnd, frontEnds, guard, plans, stepOf } from "./support/plans";

const cases = plans.flatMap(([what, ...plan]) =>
  (Object.keys(frontEnds) as FrontEnd[]).map((front) => [what, front, ...plan] as const),
);

test.each(cases)("%s (%s): refused with one sentence, and allowed by one option", async (...one) => {
  const [, front, kind, planned, reason, options] = one;
  const steps = [stepOf(kind, front, planned)];
  const refused = await guard(steps);
  expect(refused.code).toBe(2);
  const { findings } = JSON.parse(refused.out) as { findings: { reason: string; type: string }[] };
  const told = findings.filter((finding) => reason.test(finding.reason));
  expect(told).toHaveLength(1);
  expect(told[0]!.reason).not.toMatch(/[.!?] |\n/);
  expect(told[0]!.reason).toMatch(/--[\w-]+.* allows it$/);
  // The engine's own words for whatever is in a plan besides are no finding.
  expect(findings.every(({ type }) => type === kind)).toBe(true);
  const alike = options.split(/ (?=--)/).flatMap((option) => option.split(" "));
  const others = planned.news ? ["--unknown-prices", "allow"] : [];
  expect(await guard(steps, ...alike, ...others)).toMatchObject({ code: 0 });
});

test("the same plans are refused together, and none hides another", async () => {
  for (const front of Object.keys(frontEnds) as FrontEnd[]) {
    const steps = plans.map(([, kind, planned], at) => {
      const step = stepOf(kind, front, planned);
      return { ...step, urn: `${String(step.urn)}${at}` };
    });
    const { findings } = JSON.parse((await guard(steps)).out) as { findings: { reason: string }[] };
    for (const [, , , reason] of plans)
      expect(findings.some((finding) => reason.test(finding.reason))).toBe(true);
  }
});

test("every kind that costs or destroys has a plan here, and so has every option", () => {
  const told = new Set(plans.map(([, kind]) => kind));
  const guarded = kinds.flatMap(({ facts: { name } }) => {
    const { bill, removal } = profiles.get(name)!;
    return bill !== "nothing" || Object.values(removal).some((answer) => answer !== "nothing") ? [name] : [];
  });
  // Rows are counted for both kinds of them.
  expect(guarded.filter((name) => !told.has(name))).toEqual(["DnsRecord"]);
  const options = plans.map(([, , , , option]) => option).join(" ");
  expect([...guards.keys()].filter((option) => !options.includes(`--allow-${option}`))).toEqual([]);
});
