import { parseDuration, usersLimit } from "../../provider/timeouts";

test.each<[unknown, number | undefined]>([
  ["45m", 2_700_000],
  ["1h30m", 5_400_000],
  ["300ms", 300],
  ["1.5s", 1_500],
  ["1h1m1s1ms", 3_661_001],
  ["0s", 0],
  ["", undefined],
  ["5", undefined],
  ["m", undefined],
  ["5 m", undefined],
  ["-5m", undefined],
  ["5d", undefined],
  ["5m and more", undefined],
  [5, undefined],
  [undefined, undefined],
])("%j is %j milliseconds", (text, milliseconds) => {
  expect(parseDuration(text)).toBe(milliseconds);
});

test("the user's limit is that of the operation, and only where it is one", () => {
  const bag = { __timeouts: { create: "45m", update: "soon", delete: 5 } };
  expect(usersLimit(bag, "create")).toBe(2_700_000);
  expect(usersLimit(bag, "update")).toBeUndefined();
  expect(usersLimit(bag, "delete")).toBeUndefined();
  expect(usersLimit(bag, "read")).toBeUndefined();
  expect(usersLimit({}, "create")).toBeUndefined();
  expect(usersLimit({ __timeouts: "45m" }, "create")).toBeUndefined();
});
