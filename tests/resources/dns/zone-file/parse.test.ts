import { parseZoneFile, ZoneFileError } from "../../../../resources/dns/zone-file";

const parse = (text: string) => parseZoneFile(text, "example.no");
const short = (text: string) =>
  parse(text).map(({ line, name, type, ttl, value, priority, weight, port }) => {
    const numbers = [priority, weight, port].filter((number) => number !== undefined);
    return [line, name, ttl, type, ...numbers, value].join(" ");
  });

const good: [string, string, string[]][] = [
  [
    "a relative, an absolute and an apex name",
    "www A 192.0.2.1\nftp.example.no. A 192.0.2.2\n@ A 192.0.2.3",
    ["1 www 3600 A 192.0.2.1", "2 ftp 3600 A 192.0.2.2", "3 @ 3600 A 192.0.2.3"],
  ],
  [
    "a blank owner",
    "www A 192.0.2.1\n\tA 192.0.2.2\n  AAAA 2001:db8::1",
    ["1 www 3600 A 192.0.2.1", "2 www 3600 A 192.0.2.2", "3 www 3600 AAAA 2001:db8::1"],
  ],
  [
    "class and TTL in either order",
    "a 60 IN A 192.0.2.1\na IN 60 A 192.0.2.2\na in A 192.0.2.3\na 60 A 192.0.2.4",
    ["1 a 60 A 192.0.2.1", "2 a 60 A 192.0.2.2", "3 a 60 A 192.0.2.3", "4 a 60 A 192.0.2.4"],
  ],
  [
    "$TTL with units",
    "$TTL 1h30m\na A 192.0.2.1\n$TTL 2W\nb A 192.0.2.1\nc 1D A 192.0.2.1\nd A 192.0.2.1",
    ["2 a 5400 A 192.0.2.1", "4 b 1209600 A 192.0.2.1", "5 c 86400 A 192.0.2.1", "6 d 1209600 A 192.0.2.1"],
  ],
  [
    "the previous record's TTL without $TTL",
    "a 60 A 192.0.2.1\nb A 192.0.2.1",
    ["1 a 60 A 192.0.2.1", "2 b 60 A 192.0.2.1"],
  ],
  [
    "the SOA's minimum where neither $TTL nor a TTL comes first",
    "@ IN SOA ns1 host (\n 1 2h 15m 4w 5m )\n NS ns1\na A 192.0.2.1\nb 60 A 192.0.2.1\nc A 192.0.2.1",
    ["4 a 300 A 192.0.2.1", "5 b 60 A 192.0.2.1", "6 c 300 A 192.0.2.1"],
  ],
  [
    "the SOA's own TTL, and $TTL, before the SOA's minimum",
    "@ 1d SOA ns1 host 1 2 3 4 300\na A 192.0.2.1\n$TTL 1h\n@ SOA ns1 host 1 2 3 4 300\nb A 192.0.2.1",
    ["2 a 86400 A 192.0.2.1", "5 b 3600 A 192.0.2.1"],
  ],
  [
    "$ORIGIN, relative and absolute",
    "$ORIGIN dev\nwww A 192.0.2.1\n$ORIGIN other.example.no.\n@ A 192.0.2.2\nx CNAME y",
    ["2 www.dev 3600 A 192.0.2.1", "4 other 3600 A 192.0.2.2", "5 x.other 3600 CNAME y.other.example.no."],
  ],
  [
    "SOA over several lines and the zone's own NS are passed over",
    "@ SOA ns1 host\\.master (\n 1 ; serial\n 2 3 4 5 )\n NS ns1\nsub NS ns1.sub",
    ["5 sub 5 NS ns1.sub.example.no."],
  ],
  [
    "comments and blank lines",
    "; all\n\n a ; nothing\n".replace(" a ; nothing", "a A 192.0.2.1 ; this"),
    ["3 a 3600 A 192.0.2.1"],
  ],
  [
    "quotes, pieces and escapes",
    String.raw`t TXT "a;b(c)" "d \"e\" \\ \066"`,
    [String.raw`1 t 3600 TXT a;b(c)d "e" \ B`],
  ],
  [
    "UTF-8, plain and as octets",
    't TXT "blåbær"\nt TXT bl\\195\\165b\\195\\166r2',
    ["1 t 3600 TXT blåbær", "2 t 3600 TXT blåbær2"],
  ],
  [
    "UTF-8 whose octets are spread over two strings",
    't TXT "bl\\195" "\\165b\\195" \\166r',
    ["1 t 3600 TXT blåbær"],
  ],
  [
    "a text that looks like octets",
    't TXT "\\\\#" 3\nt TXT "\\# 4"',
    ["1 t 3600 TXT \\#3", "2 t 3600 TXT # 4"],
  ],
  ["a text without quotes", "t TXT v=spf1", ["1 t 3600 TXT v=spf1"]],
  [
    "MX and SRV",
    "@ MX 10 mail\n_sip._tcp SRV 1 2 3 sip.example.net.",
    ["1 @ 3600 MX 10 mail.example.no.", "2 _sip._tcp 3600 SRV 1 2 3 sip.example.net."],
  ],
  [
    "CAA and NAPTR",
    '@ CAA 0 issue letsencrypt.org\n@ NAPTR 1 2 S SIP+D2U "" _sip._udp',
    ['1 @ 3600 CAA 0 issue "letsencrypt.org"', '2 @ 3600 NAPTR 1 2 "S" "SIP+D2U" "" _sip._udp.example.no.'],
  ],
  [
    "ALIAS, DNAME and PTR",
    "a ALIAS x.example.net.\nb DNAME c\n10 PTR h.example.net.",
    ["1 a 3600 ALIAS x.example.net.", "2 b 3600 DNAME c.example.no.", "3 10 3600 PTR h.example.net."],
  ],
  [
    "wildcards, capitals, Windows line ends, a byte order mark",
    "\ufeff*.Dev IN a 192.0.2.1\r\n*.EXAMPLE.NO. A 192.0.2.2\r\n",
    ["1 *.dev 3600 A 192.0.2.1", "2 * 3600 A 192.0.2.2"],
  ],
  ["an international name", "blåbær A 192.0.2.1", ["1 xn--blbr-roah 3600 A 192.0.2.1"]],
  ["everyday characters escaped in a name", "w\\119w A 192.0.2.1", ["1 www 3600 A 192.0.2.1"]],
  ["an empty file", "", []],
];

test.each(good)("%s", (_, text, rows) => expect(short(text)).toEqual(rows));

const bad: [string, string, number, RegExp][] = [
  ["$INCLUDE", "a A 192.0.2.1\n$INCLUDE db.other", 2, /\$INCLUDE is not possible/],
  ["$GENERATE", "$GENERATE 1-9 a$ A 192.0.2.$", 1, /\$GENERATE is not possible/],
  ["an unknown directive", "$ORIGN x.", 1, /\$ORIGN is not a known directive/],
  ["a directive with too much", "$TTL 1h 2h", 1, /one value, not 2/],
  ["a $TTL whose last number has no unit", "$TTL 1h30", 1, /1h30 is not a TTL/],
  ["a TTL whose last number has no unit", "a 1h30 A 192.0.2.1", 1, /"1h30" where its type belongs/],
  ["data as octets", "a A 192.0.2.1\nt TXT \\# 3 026869", 2, /data as octets.*RFC 3597/],
  ["a bad $TTL", "$TTL soon", 1, /soon is not a TTL/],
  [
    "an unknown type",
    "a A 192.0.2.1\na SSHFP 1 1 aa",
    2,
    /SSHFP is not a type that can be managed; those are A, AAAA/,
  ],
  ["octets of UTF-8 in a name", "\\195\\182 A 192.0.2.1", 1, /holds the escaped character \\195/],
  [
    "octets of UTF-8 in a target",
    "a CNAME \\195\\182x.com.",
    1,
    /the name .* holds the escaped character \\195/,
  ],
  ["another class", "a CH TXT x", 1, /class CH; only IN/],
  [
    "a name outside the zone",
    "www.example.net. A 192.0.2.1",
    1,
    /www\.example\.net\. is outside the zone example\.no/,
  ],
  ["no previous name", " A 192.0.2.1", 1, /there is none/],
  ["no type", "www 3600 IN", 1, /has no type/],
  ["something else for a type", 'www 3600 IN "A" x', 1, /where its type belongs/],
  ["an open quote", 'a A 192.0.2.1\nt TXT "abc\nb A 192.0.2.1', 2, /not closed on its line/],
  ["an open parenthesis", "a A 192.0.2.1\nt TXT ( a\nb\n", 2, /never closed/],
  ["a closed parenthesis too many", "t TXT a )", 1, /never opened/],
  ["a backslash at the end", "t TXT a\\", 1, /ends in a backslash/],
  ["an octet above 255", "t TXT \\256", 1, /\\256 is not an octet/],
  ["an octet of two digits", "t TXT a\\19b", 1, /\\19 is not an escape.*three digits/],
  ["octets that are no UTF-8", "t TXT \\255", 1, /not UTF-8/],
  ["an escaped dot in a name", "a\\.b A 192.0.2.1", 1, /escaped character \\\./],
  ["MX without a host", "@ MX 10", 1, /MX lacks its host/],
  ["an MX priority that is none", "@ MX mail 10", 1, /mail is not a priority of MX/],
  ["a number that is too large", "@ SRV 1 2 65536 a", 1, /65536 is not a port/],
  ["something after the data", "a A 192.0.2.1 192.0.2.2", 1, /after its last part/],
  ["a control character", "t TXT a\u0001b", 1, /control character 1/],
];

test.each(bad)("%s is refused with its line", (_, text, line, message) => {
  const error = failureOf(() => parse(text));
  expect(error).toBeInstanceOf(ZoneFileError);
  expect(error).toMatchObject({ line });
  expect((error as Error).message).toMatch(message);
});

test("all lines at fault are told, each once", () => {
  const error = failureOf(() =>
    parse("a A 192.0.2.1\n$INCLUDE x\nb XX y\nc A 192.0.2.2\nd CH A x"),
  ) as ZoneFileError;
  expect(error.problems.map(({ line }) => line)).toEqual([2, 3, 5]);
});

test("a message stays readable when every line is wrong", () => {
  const error = failureOf(() => parse("x\n".repeat(5000))) as ZoneFileError;
  expect(error.problems).toHaveLength(5000);
  expect(error.message).toMatch(/and 4980 more/);
});

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("it did not fail");
}
