import { explained } from "../../../resources/firewall-ruleset/artnet-mistakes";
import { toRules } from "../../../resources/firewall-ruleset/rule";
import { RackformError } from "../../../sdk/core";
import { mail, web } from "./account";
import type { RuleArguments } from "../../../resources/firewall-ruleset/schema";

const rules = toRules({ inbound: web as RuleArguments[], outbound: mail as RuleArguments[] });

function explain(details: unknown, code = "rules-syntax-error"): RackformError {
  const refusal = new RackformError({
    kind: "validation",
    vendor: "artnet",
    code,
    details,
    message: "a firewall rule is malformed",
  });
  return explained(refusal, rules) as RackformError;
}

/** Forms in which "the third inbound rule has a bad port" may be told; the document has none. */
test.each<[string, unknown]>([
  ["a list of places", [{ direction: "in", index: 2, code: "invalid-port" }]],
  ["a list of places as texts", [{ direction: "in", index: "2", code: "invalid-port" }]],
  ["a list with other names", [{ chain: "in", rule_index: 2, description: "invalid-port" }]],
  ["a table by direction and index", { in: { "2": "invalid-port" }, out: {} }],
  ["a table with objects", { in: { "2": { code: "invalid-port" } } }],
  ["a list in each direction", { in: [null, null, "invalid-port"], out: [] }],
  ["places in each direction", { in: [{ index: 2, error: "invalid-port" }], out: null }],
  ["a table inside", { rules: { in: { "2": ["invalid-port"] } } }],
  ["one place", { direction: "in", rule: 2, kind: "invalid-port" }],
  ["a text", "in[2]: invalid-port"],
  ["a text with the parameter's name", "rules[in][2]: invalid-port"],
  ["an index that only one direction has", { index: 2, code: "invalid-port" }],
])("%s names the rule", (_, details) => {
  const error = explain(details);
  expect(error.argument).toBe("inbound[2]");
  expect(error.message).toMatch(/inbound\[2\] \(ACCEPT icmp from any to any\): invalid-port/);
});

test("several mistakes are all told, the first one is the argument", () => {
  const error = explain({ in: { "3": "b" }, out: { "0": "a" } });
  expect(error.argument).toBe("inbound[3]");
  expect(error.message).toMatch(
    /inbound\[3\] \(DROP any from any to any\): b; outbound\[0\] \(DROP tcp from any to any port 25\): a/,
  );
});

test.each<[string, unknown, RegExp]>([
  [
    "an index that both directions have",
    { index: 1, code: "invalid-port" },
    /\{"index":1,"code":"invalid-port"\}/,
  ],
  ["an index beyond the rules", { in: { "9": "invalid-port" } }, /\{"in":\{"9":"invalid-port"\}\}/],
  ["a sentence", "there is an error in 2 rules", /there is an error in 2 rules/],
  ["nothing", undefined, /a firewall rule is malformed \(validation/],
  ["a number", 7, /\(7\)/],
])("%s names no rule, and is shown as it is", (_, details, message) => {
  const error = explain(details);
  expect(error.argument).toBeUndefined();
  expect(error.message).toMatch(message);
});

test("what is long is cut, and no character in two", () => {
  expect(explain("x" + "😀".repeat(200)).message).toContain(`(x${"😀".repeat(149)}…)`);
});

test("too many rules are those of the longer direction", () => {
  expect(explain(undefined, "too-many-rules").argument).toBe("inbound");
});

test("other errors are left as they are", () => {
  const error = new RackformError({ kind: "transient", message: "a temporary failure" });
  expect(explained(error, rules)).toBe(error);
});
