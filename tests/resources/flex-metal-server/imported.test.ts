import { bench, handler, KEY, type Made, REINSTALL, web } from "./bench";

/** An import knows what the vendor tells: the keys and scripts that a server was made with are told by nobody. */
describe("a server that was imported", () => {
  let lab: ReturnType<typeof bench>;
  let imported: Made;
  beforeEach(async () => {
    lab = bench();
    const made = await lab.start().create({ ...web, postInstallScript: "#!/bin/sh\necho made", tags: ["a"] });
    const found = await lab.start().read({ id: made.id, outputs: {} });
    imported = { id: made.id, outputs: found!.outputs };
  });
  afterEach(() => lab.close());

  const declared = { ...web, tags: ["a"], sshKeys: [KEY], postInstallScript: "#!/bin/sh\necho other" };
  const untouched = (reinstalls = 0) => {
    expect(lab.servers()).toHaveLength(1);
    expect(lab.requests(REINSTALL)).toBe(reinstalls);
    expect(lab.servers()[0]!.status).toBe("delivered");
  };

  test("needs no keys in the program, which a new one does", () => {
    const { sshKeys: _, ...rest } = web;
    const failures = (olds?: object) =>
      handler.check({ news: { ...rest, tags: ["a"] }, olds: olds as never }, lab.start().run).failures;
    expect(failures(imported.outputs)).toEqual([]);
    for (const olds of [undefined, { ...imported.outputs, sshKeys: [KEY] }])
      expect(failures(olds)).toMatchObject([{ property: "sshKeys" }]);
  });

  test.each([false, true])(
    "is neither replaced nor reinstalled for what nobody knows of it, with reinstallOnChange %p",
    async (reinstallOnChange) => {
      const news = { ...declared, reinstallOnChange };
      expect(lab.start().diff(imported, news).replaces).toEqual([]);
      const { outputs } = await lab.start().update(imported, news);
      untouched();
      // From then on what the program says counts.
      expect(lab.start().diff({ ...imported, outputs }, news)).toMatchObject({ changed: [], replaces: [] });
    },
  );

  test("is replaced for another system, and reinstalled for it where the program says so", async () => {
    const other = { ...declared, os: { slug: "debian-12" } };
    expect(lab.start().diff(imported, other).replaces).toContain("os");
    const news = { ...other, reinstallOnChange: true };
    expect(lab.start().diff(imported, news).replaces).toEqual([]);
    await lab.start().update(imported, news);
    untouched(1);
  });

  test("is held to a key that changes after the program's first update", async () => {
    const { outputs } = await lab.start().update(imported, declared);
    const news = { ...declared, sshKeys: [KEY.replace("AAAAIAb", "AAAAIAc")] };
    expect(lab.start().diff({ ...imported, outputs }, news).replaces).toContain("sshKeys");
    untouched();
  });
});
