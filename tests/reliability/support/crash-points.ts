import type { FrontEnd } from "../../support/front-ends";
import { type Lifecycle, lifecycles, type Scenario, titleOf, type Version } from "../scenarios/scenario";
import { report } from "./figures";
import { expectEnd, expectGoesOn, prepared, wellEnded } from "./prepared";
import { at, badAnswers, crashes, type Strike } from "./wire";

/** More requests than any lifecycle makes: a lifecycle that never ends must not make an endless test. */
const mostRequests = 400;

const isFull = process.env.RACKFORM_CRASHES === "full";
/**
 * `npm run reliability` strikes every request with every bad answer; `npm run test:all` every request with every ninth one, each
 * beginning one request later than the one before, so that no request and no answer is left out.
 */
const answerStride = isFull || process.env.RACKFORM_ANSWERS === "all" ? 1 : 9;

export interface Trials {
  frontEnd?: FrontEnd;
  /** A few requests of each lifecycle, each with another strike; `npm run reliability` takes all the same. */
  isSampled?: boolean;
  /** Scenarios that go through the same code as another one: a few requests of them, but for `npm run reliability`. */
  isLikeAnother?: (scenario: Scenario) => boolean;
}

const points = { crashPoints: 0, badAnswerPoints: 0 };

interface Trial {
  frontEnd: FrontEnd;
  scenario: Scenario;
  from: Version;
  to: Version;
  parallel: number;
}

/** One run that breaks at one request, then a fresh one: answers whether there was such a request. */
async function survives(
  { frontEnd, scenario, from, to, parallel }: Trial,
  number: number,
  name: string,
  strike: Strike,
): Promise<boolean> {
  const stack = await prepared(scenario, from, { frontEnd });
  const broken = await stack.up(to.program, { fate: at(number, strike), parallel });
  if (!broken.struck) return false;
  const where = `${name} at request ${number}, ${parallel} in parallel`;
  await expectGoesOn(stack, to.program, where);
  await expectEnd(stack, scenario, to, where);
  return true;
}

async function survivesAll(
  trial: Trial,
  strikes: Record<string, Strike>,
  leastRequests: number,
  stride = 1,
): Promise<number> {
  let tried = 0;
  // Side by side: each has a simulator of its own, and none has to wait for what another one waits for.
  const each = Object.entries(strikes).map(async ([name, strike], index) => {
    let number = 1 + (index % stride);
    while (await survives(trial, number, name, strike)) {
      tried++;
      number += stride;
      if (number > mostRequests) throw new Error(`${name}: no end after ${mostRequests} requests`);
    }
    expect(number).toBeGreaterThan(leastRequests);
  });
  await Promise.all(each);
  return tried;
}

/** How many requests of a lifecycle a sample strikes. */
const sampled = 5;
let strikesSoFar = 0;

/** Requests spread over the run, the last one among them. */
async function survivesSome(trial: Trial, strikes: [string, Strike][], requests: number): Promise<void> {
  const step = Math.max(1, requests / sampled);
  for (let place = requests; place >= 1; place -= step) {
    const [name, strike] = strikes[strikesSoFar++ % strikes.length]!;
    // After an earlier end, requests under way at the same time may be fewer.
    await survives(trial, Math.floor(place), name, strike);
  }
}

/** Every lifecycle of every scenario, broken off at every request and with every answer, goes on to its end. */
export function crashPoints(
  scenarios: readonly Scenario[],
  { frontEnd = "dynamic", isSampled = false, isLikeAnother = () => false }: Trials = {},
): void {
  afterAll(() => report("crash-points", points));
  describe.each(scenarios.map((scenario) => ({ title: titleOf(scenario), scenario })))(
    "$title",
    ({ scenario }) => {
      const operations = lifecycles.filter(
        ({ from, to }) => scenario.versions[from] && scenario.versions[to],
      );
      const versions = ({ operation, from, to }: Lifecycle) => ({
        from: scenario.versions[from],
        to: (operation === "delete" && scenario.versions.gone) || scenario.versions[to]!,
      });

      test.each(operations)(
        "$operation survives crashes and bad answers",
        async (lifecycle: Lifecycle) => {
          const { from, to } = versions(lifecycle);
          const whole = await prepared(scenario, from, { frontEnd });
          const outcome = await whole.up(to.program);
          wellEnded(outcome, "without a crash");
          await expectEnd(whole, scenario, to, "without a crash");
          // What leaves everything as it is makes no calls that could break off.
          if (outcome.requests === 0 && to === scenario.versions.gone) return;
          expect(outcome.requests).toBeGreaterThan(0);
          const trial = { frontEnd, scenario, from, to, parallel: 16 };
          const answers = Object.entries(badAnswers).filter(
            ([name]) => !(name in (scenario.exceptions ?? {})),
          );
          if ((isSampled && !isFull) || (isLikeAnother(scenario) && answerStride > 1))
            return survivesSome(trial, [...Object.entries(crashes), ...answers], outcome.requests);
          for (const parallel of isFull ? [1, 16] : [16]) {
            points.crashPoints += await survivesAll({ ...trial, parallel }, crashes, outcome.requests / 2);
          }
          points.badAnswerPoints += await survivesAll(
            trial,
            Object.fromEntries(answers),
            outcome.requests / 2,
            answerStride,
          );
        },
        isFull ? 1_200_000 : 240_000,
      );
    },
  );
}
