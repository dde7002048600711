import { well } from "./support/expect";
import { scenario, tellEngines } from "./support/scenario";
import { resource, subjects, titleOf } from "./support/subjects";

tellEngines("ownership, the harness");

describe.each(subjects.map((subject) => ({ title: titleOf(subject), subject })))("$title", ({ subject }) => {
  scenario(
    "is made, found unchanged, changed, and taken away by the harness",
    async (world) => {
      const place = world.place();
      subject.ground(place);
      const before = subject.objects(place);
      expect(before).toEqual(subject.before === undefined ? [] : [subject.before]);
      const stack = world.stack();
      const program = [resource(subject)];
      await well(stack.up(program));
      expect(subject.objects(place)).toEqual([subject.text]);
      expect(await stack.names()).toEqual(["it"]);

      world.simulator.requests.resetCounts();
      await well(stack.preview(program));
      await well(stack.up(program));
      expect(world.simulator.requests.counts().writes).toBe(0);
      await well(stack.refresh());
      await well(stack.up([resource(subject, "it", subject.changed)]));
      expect(world.simulator.requests.counts().writes).toBeGreaterThan(0);
      await well(stack.destroy());
      expect(subject.objects(place)).toEqual(before);
      expect(await stack.names()).toEqual([]);
    },
    { cli: subject.kind === "DnsRecord" },
  );

  scenario("a killed run leaves what was under way in the state as pending", async (world) => {
    subject.ground(world.place());
    const stack = world.stack();
    const program = [resource(subject)];
    const ran = await stack.up(program, { kill: { endpoint: subject.creates } });
    expect(ran.killed).toBe(true);
    expect(await stack.names()).toEqual([]);
    expect(await stack.pending()).toEqual(["creating it"]);
  });
});
