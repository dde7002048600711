import {
  arrayOf,
  decodePhpForm,
  type PhpArray,
  type PhpValue,
  textOf,
} from "../../../simulator/core/php-form";

function plain(value: PhpValue): unknown {
  return typeof value === "string" ? value : [...value].map(([key, inner]) => [key, plain(inner)]);
}

const cases: [string, string, unknown][] = [
  [
    "flat fields, plus and percent",
    "a=1+2&b=%2B%C3%B3&c",
    [
      ["a", "1 2"],
      ["b", "+ó"],
      ["c", ""],
    ],
  ],
  ["raw brackets", "r[0][name]=www", [["r", [["0", [["name", "www"]]]]]]],
  ["encoded brackets", "r%5B0%5D%5Bname%5D=www", [["r", [["0", [["name", "www"]]]]]]],
  [
    "gaps and order of appearance",
    "r[7]=a&r[2]=b",
    [
      [
        "r",
        [
          ["7", "a"],
          ["2", "b"],
        ],
      ],
    ],
  ],
  ["the same index overwrites", "r[0]=a&r[0]=b", [["r", [["0", "b"]]]]],
  [
    "empty brackets append",
    "r[]=a&r[5]=b&r[]=c",
    [
      [
        "r",
        [
          ["0", "a"],
          ["5", "b"],
          ["6", "c"],
        ],
      ],
    ],
  ],
  [
    "dots survive in brackets only",
    "a.b=1&ip[192.0.2.1]=h&ip[2001:db8::1]=i",
    [
      ["a_b", "1"],
      [
        "ip",
        [
          ["192.0.2.1", "h"],
          ["2001:db8::1", "i"],
        ],
      ],
    ],
  ],
  [
    "an array replaces a text, a text an array",
    "a=1&a[x]=2&b[x]=1&b=2",
    [
      ["a", [["x", "2"]]],
      ["b", "2"],
    ],
  ],
  [
    "malformed escapes and brackets stay",
    "a=%zz&b[=1&%=2",
    [
      ["a", "%zz"],
      ["b_", "1"],
      ["%", "2"],
    ],
  ],
  [
    "names that objects have",
    "__proto__[x]=1&constructor=2",
    [
      ["__proto__", [["x", "1"]]],
      ["constructor", "2"],
    ],
  ],
];

test.each(cases)("%s", (_name, body, expected) => {
  expect(plain(decodePhpForm(body))).toEqual(expected);
});

test("max_input_vars drops what follows, silently", () => {
  const form = decodePhpForm("a=1&b[0]=2&b[1]=3", { maxInputVars: 2 });
  expect(plain(form)).toEqual([
    ["a", "1"],
    ["b", [["0", "2"]]],
  ]);
});

test("texts and arrays are told apart", () => {
  const form: PhpArray = decodePhpForm("a=1&b[0]=2");
  expect([textOf(form, "b"), arrayOf(form, "a"), textOf(undefined, "a")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
