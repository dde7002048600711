import { scenarios, titleOf } from "./scenarios";
import { prepared } from "./support/prepared";
import { badAnswers } from "./support/wire";
import { namesIn, zoneGuards } from "./support/zone-guards";
import { dnsVendors } from "../../resources/dns/limits";

describe.each(dnsVendors)("a zone at %s", zoneGuards);

test.each(scenarios.map((scenario) => ({ title: titleOf(scenario), scenario })))(
  "$title: a refresh over which nothing is answered well forgets nothing",
  async ({ scenario }) => {
    for (const name of [
      "401",
      "403",
      "404",
      "500 before",
      "502 in HTML",
      "empty answer",
      "truncated answer",
    ] as const) {
      const stack = await prepared(scenario, scenario.versions.first);
      const known = namesIn(stack);
      await stack.refresh({ fate: () => badAnswers[name] });
      expect({ name, state: namesIn(stack) }).toEqual({ name, state: known });
    }
  },
  60_000,
);
