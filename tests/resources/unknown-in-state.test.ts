import { ProcessRun } from "../../provider/process-run";
import { unknownText } from "../../resources/contract/unknown";
import { handlers } from "../../resources/handlers";
import { nameOf } from "../contract/cell";
import { cells } from "../contract/cells";

const quiet = () =>
  new ProcessRun(
    () => undefined,
    {},
    () => undefined,
  );

// A run that broke off in its preview may leave such a state.
test.each(cells.map((cell) => [nameOf(cell), cell] as const))(
  "%s: a diff copes with arguments that the state does not know, each and all",
  (_, { kind, args }) => {
    const handler = handlers[kind]!;
    const { inputs, failures } = handler.check({ news: { ...args } }, quiet());
    expect(failures).toEqual([]);
    const names = Object.keys(inputs);
    for (const unknown of [...names.map((name) => [name]), names]) {
      const outputs = { ...inputs, ...Object.fromEntries(unknown.map((name) => [name, unknownText])) };
      expect(handler.diff({ id: "x", outputs, news: inputs }, quiet())).toBeDefined();
    }
  },
);
