import { canonicalAddress, canonicalIp, ipProblem } from "../../../resources/net/address";
import { ptrNameOf } from "../../../resources/reverse-dns/ptr-name";

test.each([
  ["192.0.2.10", "192.0.2.10", "192.0.2.10"],
  [" 2001:DB8:0::10 ", "2001:db8::10", "2001:db8::10"],
  // An IPv4-mapped address is a row's own value, and the PTR of it is the IPv4 one.
  ["::ffff:192.0.2.10", "::ffff:c000:20a", "192.0.2.10"],
  // A dotted end alone maps nothing.
  ["::192.0.2.10", "::c000:20a", "::c000:20a"],
])("%j is %s in a row, and %s for a PTR", (text, row, ptr) => {
  expect(canonicalAddress(text)).toBe(row);
  expect(canonicalIp(text)).toBe(ptr);
  expect(ipProblem(text)).toBeUndefined();
});

test.each(["", "192.0.2", "192.0.2.256", "0300.0.2.1", "::ffff:0300.0.2.1", "fe80::1%eth0", "mail"])(
  "%j is no address",
  (text) => expect(ipProblem(text)).toMatch(/is not an address/),
);

test("the name that a PTR query asks for tells an IPv6 address with a dotted end from an IPv4 one", () => {
  expect(ptrNameOf(canonicalIp("::ffff:192.0.2.10"))).toBe("10.2.0.192.in-addr.arpa");
  expect(ptrNameOf(canonicalIp("::192.0.2.10"))).toMatch(/^a\.0\.2\.0\.0\.0\.0\.c\..*ip6\.arpa$/);
});
