import { Callback, type CallbackArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Row {
  url: string;
  urlDescription?: string;
  headers?: string;
}

export const theirs = { url: "https://theirs.example.net/", urlDescription: "theirs" };
const url = "https://ops.example.net/i3d";
const more = { urlDescription: "pager", headers: "X-Key: s3cr3t-of-mine" };

/** Callbacks that are not somebody else's. */
export const callbacksAt = (simulator: Simulator): string[] =>
  ((simulator.inspect("i3d").callbacks ?? []) as Row[])
    .filter((row) => row.url !== theirs.url)
    .map((row) => `${row.url} ${row.urlDescription ?? ""} ${row.headers ?? ""}`)
    .sort();

export const callbacks: Cell[] = [
  {
    kind: "Callback",
    vendor: "i3d",
    seed: (simulator) => void simulator.seed("i3d", { callbacks: [theirs] }),
    declare: (name, args) => new Callback(name, args as CallbackArgs),
    args: { url, ...more },
    at: callbacksAt,
    declared: [`${url} pager X-Key: s3cr3t-of-mine`],
    outside: [
      {
        edit: (simulator) =>
          void simulator.seed("i3d", { callbacks: [{ url, urlDescription: "spoilt", headers: "" }] }),
        drift: ["headers", "urlDescription"],
        healed: "in place",
      },
    ],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      url: { to: { url: `${url}/2` }, how: "in place", at: [`${url}/2 pager X-Key: s3cr3t-of-mine`] },
      urlDescription: [
        { to: { urlDescription: "chat" }, how: "in place", at: [`${url} chat X-Key: s3cr3t-of-mine`] },
        // What is not declared any more stays.
        { to: { urlDescription: undefined }, how: "in place" },
      ],
      headers: { to: { headers: "" }, how: "in place", at: [`${url} pager `] },
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => void simulator.seed("i3d", { removeCallbacks: [url] }) },
    adopt: {
      before: (simulator) => void simulator.seed("i3d", { callbacks: [{ url, ...more }] }),
      refused: /the callback https:\/\/ops\.example\.net\/i3d exists already in the i3d account/,
    },
    bad: [
      { args: { url: "ops.example.net" }, message: /property url is no whole http or https address/ },
      { args: { urlDescription: "two\nlines" }, message: /property urlDescription must be one line/ },
    ],
    creates: "POST /callback",
  },
];
