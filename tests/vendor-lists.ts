import type { VendorName } from "../resources/contract/vendors";
import { vendorDocument } from "./vendor-documents";

/** A call of a vendor's document, with its section where the document names one. */
export interface ListedCall {
  call: string;
  section?: string;
}

const methods = "GET|POST|PUT|PATCH|DELETE";

/** Calls by a pattern with a section or a call in each match. */
function listed(text: string, pattern: RegExp): ListedCall[] {
  let section: string | undefined;
  const found: ListedCall[] = [];
  for (const { groups = {} } of text.matchAll(pattern)) {
    if (groups.section !== undefined) section = groups.section;
    else found.push({ call: [groups.method, spelt(groups.path!)].filter(Boolean).join(" "), section });
  }
  return found;
}

/** One document writes a parameter with a hyphen and its neighbours with underscores. */
const spelt = (path: string) => path.replace(/\{[^}]+\}/g, (name) => name.replaceAll("-", "_"));

/** How each document writes its calls. */
const readers: Record<VendorName, [file: string, read: (text: string) => ListedCall[]]> = {
  gigahost: [
    "gigahost-api-v0.txt",
    (text) => listed(text, new RegExp(`^(?<method>${methods})\\n(?<path>/\\S+)$`, "gm")),
  ],
  terrahost: [
    "terrahost-api-v3.txt",
    (text) =>
      listed(text, new RegExp(`>(?<method>${methods})</div>\\s*<div class="path">(?<path>/[^<]+)<`, "g")),
  ],
  i3d: [
    "i3d-openapi.json",
    (text) => {
      const { paths } = JSON.parse(text) as { paths: Record<string, object> };
      return Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => ({
          call: `${method.toUpperCase()} ${path.replace(/^\/v3/, "")}`,
        })),
      );
    },
  ],
  artnet: [
    "artnet-api.txt",
    (text) => listed(text, /(?:^Module: (?<section>[\w-]+) )|(?<=^| |\n)(?<path>\/[\w-]+\/[\w-]+) - /gm),
  ],
  gigacloud: [
    "gigacloud-user-api.txt",
    (text) =>
      listed(
        text,
        new RegExp(
          `^(?<section>Clientarea|Billing|Support|Domains|Services)$|^(?<method>${methods}) (?<path>/\\S+)$`,
          "gm",
        ),
      ),
  ],
};

/** What the vendor's document lists; `undefined` where the document is not at hand. */
export function listOf(vendor: VendorName): ListedCall[] | undefined {
  const [file, read] = readers[vendor];
  const text = vendorDocument(file);
  return text === undefined ? undefined : read(text);
}
