"use strict";
// A dynamic provider that writes every call as a line of JSON to the file named by RECORD.
const { appendFileSync } = require("node:fs");

const without = ({ __provider, ...rest } = {}) => rest;

function note(method, call) {
  appendFileSync(process.env.RECORD, `${JSON.stringify({ method, ...call })}\n`);
}

module.exports = {
  async configure({ config }) {
    note("configure", {
      colour: config.get("colour"),
      full: config.get("shop:colour"),
      token: config.get("token"),
    });
  },
  async check(olds, news) {
    note("check", { olds: without(olds), news: without(news) });
    const failures = news.value === "wrong" ? [{ property: "value", reason: "is wrong" }] : [];
    return { inputs: news, failures };
  },
  async diff(id, olds, news) {
    note("diff", { id, olds: without(olds), news: without(news) });
    const keys = Object.keys(news).filter((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]));
    return {
      ...(keys.length === 0 ? { changes: false } : {}),
      replaces: keys.filter((key) => /^(force|first)/.test(key)),
      deleteBeforeReplace: keys.some((key) => key.startsWith("first")),
    };
  },
  async create(news) {
    note("create", { news: without(news) });
    if (news.value === "fail") throw new Error("create failed");
    const outs = { ...without(news), computed: `made ${news.name}` };
    if (news.value === "half") {
      const error = new Error("half made");
      Object.assign(error, {
        id: `id-${news.name}`,
        properties: { ...news, ...outs },
        reasons: ["not ready"],
      });
      throw error;
    }
    return { id: `id-${news.name}`, outs };
  },
  async update(id, olds, news) {
    note("update", { id, olds: without(olds), news: without(news) });
    return { outs: { ...without(news), computed: `made ${news.name}` } };
  },
  async read(id, props) {
    note("read", { id, props: without(props) });
    const { computed, ...inputs } = without(props);
    const drift = process.env.DRIFT === props.name ? { value: "drifted" } : {};
    if (process.env.GONE === props.name) return {};
    return { id, props: { ...without(props), ...drift }, inputs: { ...inputs, ...drift } };
  },
  async delete(id, props) {
    note("delete", { id, props: without(props) });
  },
};
