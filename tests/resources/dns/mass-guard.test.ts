import { Ledger } from "../../../resources/contract/ledger";
import type { Run } from "../../../resources/contract/run";
import { handlers } from "../../../resources/handlers";

test.each(Object.keys(handlers))(
  "a run that has checked a %s carries out a program, so that its deletions are guarded",
  (kind) => {
    const run = { ledger: new Ledger() } as unknown as Run;
    expect(run.ledger.hasProgram).toBe(false);
    handlers[kind]!.check({ news: {} }, run);
    expect(run.ledger.hasProgram).toBe(true);
  },
);
