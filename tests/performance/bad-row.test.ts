import { useAdapter } from "../../sdk/core";
import { Simulator } from "../../simulator";
import { ProcessRun } from "../../provider/process-run";
import { openArtnetZone } from "../../resources/dns/artnet/zone";
import { toArtnet } from "../../resources/dns/artnet/wire";
import type { Row } from "../../resources/dns/row";

const row = (name: string, content = "192.0.2.1"): Row => ({ name, type: "A", content, ttl: 3600 });

/** A zone at the simulated vendor that refuses every edit in which a certain address stands. */
function zone() {
  const simulator = new Simulator({ vendors: ["artnet"] });
  simulator.seed("artnet", { zones: [{ domain: "example.pl", records: [] }] });
  const origin = "http://127.0.0.1:47101";
  const adapter = simulator.adapter();
  const release = useAdapter(origin, adapter);
  const env = {
    ...simulator.environment(),
    ARTNET_BASE_URL: `${origin}${new URL(simulator.environment().ARTNET_BASE_URL!).pathname}`,
  };
  const call = { run: new ProcessRun(() => undefined, env), limits: {} };
  const count = (endpoint: string) => simulator.requests.find({ vendor: "artnet", endpoint }).length;
  return { simulator, opened: openArtnetZone(call, "example.pl"), count, release };
}

test.each([
  [8, 1, 7],
  [16, 1, 9],
  [16, 2, 15],
])(
  "of %d rows of one group %d bad ones fail alone, found by halves in at most %d edits",
  async (all, bad, edits) => {
    const { simulator, opened, count, release } = zone();
    try {
      // The client takes any text for an address; the vendor does not.
      const rows = Array.from({ length: all }, (_, at) =>
        at % 8 === 3 && at < 8 * bad ? row(`h${at}`, "999.1.1.1") : row(`h${at}`),
      );
      const outcomes = await Promise.allSettled(
        rows.map((wanted) => opened.edit(() => [{ add: wanted }], {})),
      );
      const failed = outcomes.flatMap(({ status }, at) => (status === "rejected" ? [at] : []));
      expect(failed).toEqual(rows.flatMap(({ content }, at) => (content.startsWith("999") ? [at] : [])));
      const { zones } = simulator.inspect("artnet") as { zones: { records: { name: string }[] }[] };
      expect(zones[0]!.records.map(({ name }) => name).sort()).toEqual(
        rows
          .filter(({ content }) => !content.startsWith("999"))
          .map((one) => toArtnet(one).name)
          .sort(),
      );
      expect(count("dns/edit-primary-records")).toBeLessThanOrEqual(edits);
      // A zone that seems to be empty is read once more before it is written, and what stands is looked at in the end.
      expect(count("dns/details-primary")).toBeLessThanOrEqual(edits + 2);
    } finally {
      release();
    }
  },
);
