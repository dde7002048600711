"use strict";
// What reads a text that a vendor or a file sends, as compiled: a worker can be ended where a test of its own cannot.

const { join } = require("node:path");
const load = (file) => require(join(__dirname, "../../../dist", file));

const { Redactor, parseRetryAfter, snippet, visible, visibleJson } = load("sdk/core");
const escapes = load("sdk/core/text-escapes");
const names = load("resources/dns/name");
const zoneFiles = load("resources/dns/zone-file");
const values = load("resources/dns/types");
const strings = load("resources/dns/types/txt");
const pieces = load("sdk/core/octet-pieces");
const texts = load("sdk/gigahost/txt");
const { i3dWire } = load("sdk/i3d/wire");
const { panelFailure } = load("sdk/panel/failure");
const gigacloud = load("sdk/gigacloud/failure");
const { prefixHolds } = load("resources/reverse-dns/artnet-origin");
const { checkBaseUrl } = load("sdk/core/base-url");
const { nearest } = load("resources/contract/nearest");
const { globMatcher } = load("resources/contract/glob");
const { parseIgnore } = load("cli/drift/ignore");
const { readPreview } = load("cli/plan-guard/preview");
const { settingsChecks } = load("cli/doctor/configuration");
const { textWidth } = load("cli/export/text-width");
const zone = "example.no";

const redactor = new Redactor();
redactor.add("abababababababababababababc", "gigahost-0123456789");

const codecs = Object.fromEntries(
  values.dnsTypes.map((type) => [
    `${type} values`,
    (text) => {
      const codec = values.codecOf(type);
      const given = { value: text, priority: 1, weight: 1, port: 1 };
      codec.problem(given, zone);
      codec.value(codec.content(given, zone));
      codec.value(text);
    },
  ]),
);

const forms = Object.fromEntries(
  ["github", "json", "markdown", "markup", "one-line", "sarif", "terminal", "typescript", "yaml"].flatMap(
    (file) => Object.entries(load(`cli/escape/${file}`)).map(([name, write]) => [`escaping: ${name}`, write]),
  ),
);

const answer = (json, status = 400) => ({ status, headers: {}, text: "", json });
const operation = { name: "zones.list", method: "GET", path: "/", effect: "read" };

exports.entryPoints = {
  "RFC 1035 escapes": (text) => [escapes.unescaped(text), escapes.octetsOf(text), escapes.badEscapeIn(text)],
  "Gigahost's texts, written": (text) => [texts.encodeTxt(text), texts.listedTxts(text)],
  "Gigahost's texts, listed": (text) => [
    texts.decodeTxt(text),
    texts.isCertainTxt(text),
    texts.storedTxts(text),
  ],
  "quoted strings": (text) => [strings.joinChunks(text), pieces.octetPieces(text)],
  ...codecs,
  domains: (text) => [names.canonicalDomain(text), names.domainProblem(text), names.hostProblem(text)],
  "record names": (text) => [names.relativeName(text, zone), names.nameProblem(text, zone)],
  "zone files": (text) => zoneFiles.parseZoneFile(text, zone),
  "zone files, one text": (text) => zoneFiles.parseZoneFile(`a TXT ${text}`, zone),
  redaction: (text) => redactor.text(text),
  "pieces of messages": (text) => [snippet(text), visible(text), visibleJson(text)],
  "Retry-After": (text) => parseRetryAfter(text, 1_800_000_000_000),
  "base URLs": (text) => checkBaseUrl("gigahost", `https://vendor.example/${text}`),
  "i3D.net's refusals": (text) =>
    i3dWire("key").failure(
      answer({ errorMessage: text, errors: [{ property: text, message: text }] }),
      operation,
      0,
    ),
  "the panels' refusals": (text) =>
    panelFailure(answer({ meta: { status: 400, message: text } }), operation, 0),
  "GigaCloud's refusals": (text) => gigacloud.readFailure(answer({ error: [text] }), operation, 0),
  "Artnet's prefixes": (text) => prefixHolds(text, "2001:db8::1"),
  "words that were meant": (text) => [
    nearest(text, ["gigahost", "x".repeat(200)]),
    nearest("gigahots", [text]),
  ],
  "ids held against globs": (text) =>
    ["**a**a**a**a**a**b", "*a*a*a*a*a*a*b", "gigahost:**"].map((glob) => globMatcher(glob, "/")(text)),
  globs: (text) => globMatcher(text.slice(0, 2_000), "/")("a".repeat(2_000)),
  "ignore files": (text) => parseIgnore(text),
  "messages of previews": (text) =>
    readPreview(JSON.stringify({ steps: [], diagnostics: [{ severity: "error", message: text }] })),
  "settings of stacks": (text) =>
    settingsChecks("Pulumi.dev.yaml", "dev", JSON.stringify({ config: { [`rackform:${text}`]: text } })),
  "widths of texts": (text) => textWidth(text),
  ...forms,
};
