import { askOnce } from "../../../resources/sharing/ask-once";
import { RackformError } from "../../../sdk/core";

const lost = new RackformError({ kind: "ambiguous", message: "no answer" });
const refused = new RackformError({ kind: "validation", message: "no such size" });

/** What was asked and looked for, with scripted answers. */
function script(answers: (string | Error | undefined)[], shown: (string | undefined)[]) {
  const steps: string[] = [];
  const ask = async () => {
    steps.push("ask");
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const look = async (doubt: RackformError | undefined) => {
    steps.push(doubt ? "look in doubt" : "look");
    return shown.shift();
  };
  return { steps, ask, look };
}

test("what the answer shows is not looked for", async () => {
  const { steps, ...request } = script(["it"], []);
  expect(await askOnce({ tries: 3, ...request })).toBe("it");
  expect(steps).toEqual(["ask"]);
});

test("what the answer does not show is looked for", async () => {
  const { steps, ...request } = script([undefined], ["it"]);
  expect(await askOnce({ tries: 3, ...request })).toBe("it");
  expect(steps).toEqual(["ask", "look"]);
});

test("a refusal ends it", async () => {
  const { steps, ...request } = script([refused], []);
  await expect(askOnce({ tries: 3, ...request })).rejects.toBe(refused);
  expect(steps).toEqual(["ask"]);
});

test("it is asked again only after a look that shows nothing, and not more often than allowed", async () => {
  const { steps, ...request } = script([lost, lost, lost], []);
  await expect(askOnce({ tries: 2, ...request })).rejects.toBe(lost);
  expect(steps).toEqual(["ask", "look in doubt", "ask", "look in doubt"]);
});

test("what costs money is asked for once, whatever the looks show", async () => {
  const { steps, ...request } = script([lost], []);
  await expect(askOnce({ tries: 1, ...request })).rejects.toBe(lost);
  expect(steps).toEqual(["ask", "look in doubt"]);
});

test("a kind says which errors leave it open, and as what the last one is told", async () => {
  const { steps, ...request } = script([refused, refused], []);
  const doubtOf = (error: unknown) => (error === refused ? refused.with({ kind: "conflict" }) : undefined);
  await expect(askOnce({ tries: 2, doubtOf, ...request })).rejects.toMatchObject({ kind: "conflict" });
  expect(steps).toHaveLength(4);
});
