import { type CallFacts, methodsOf, type NotSupported, sectionOf, type VendorCalls } from "../calls";
import { table } from "./table";

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

/** Every call with its method, and who uses it: the lower part of `docs/clients/<vendor>.md`. */
export function callTables(vendor: VendorCalls): string {
  const calls = Object.entries(vendor.calls);
  const sections = [...new Set(calls.map(([call]) => sectionOf(vendor, call)))];
  const head = ["call", "method", "effect", "kind", "function", "source", "why no kind or function"];
  return sections
    .map((section) => {
      const here = calls.filter(([call]) => sectionOf(vendor, call) === section);
      const rows = here.map(([call, facts]) => callRow(call, facts, vendor.notSupported));
      return `## ${section}\n\n${table(head, rows)}`;
    })
    .join("\n\n");
}

function callRow(call: string, facts: CallFacts, reasons: Record<string, NotSupported>): string[] {
  const methods = methodsOf(facts);
  const reason = facts.why === undefined ? undefined : reasons[facts.why]!;
  return [
    code([call]),
    facts.itself ?? code(methods.map(([method]) => method)),
    [...new Set(methods.map(([, effect]) => effect))].join(", "),
    facts.kinds === "all" ? "all" : (facts.kinds ?? []).join(", "),
    code(facts.functions ?? []),
    facts.source ?? "document",
    reason ? `${reason.what}: ${reason.why}` : "",
  ];
}

/** What is not supported and why, with how many of its calls the client has: a part of `docs/vendors/<vendor>.md`. */
export function notSupportedTable({ calls, notSupported }: VendorCalls): string {
  const rows = Object.entries(notSupported).map(([key, { what, why }]) => {
    const all = Object.values(calls).filter((facts) => facts.why === key);
    const offered = all.filter((facts) => methodsOf(facts).length > 0);
    return [what, why, all.length === 0 ? "" : `${offered.length} of ${all.length}`];
  });
  return table(["what", "why", "calls that the client has"], rows);
}
