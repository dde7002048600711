/** What `rackform:` may hold besides the vendors. */
export const settings: Record<string, { description: string }> = {
  allowMassDelete: {
    description:
      "Zones in which one run may delete, or find gone, more than 30 % of the rows and more than 10 of them: `gigahost:example.no`, `example.no` at any vendor, or `*`; separated by commas. " +
      "Best set for one run, with RACKFORM_ALLOW_MASS_DELETE.",
  },
  adopt: {
    description:
      "`equal`: in this run every resource takes over an object that stands there already and is equal to it. Best set for one run, with RACKFORM_ADOPT=equal.",
  },
  run: {
    description: "Any text: keeps runs of one process apart that have the same configuration, for tests.",
  },
};
