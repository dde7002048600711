"use strict";
const { Thing, pulumi } = require("../thing");

const chain = (first) => {
  const a = new Thing("a", { first, value: "x" });
  const b = new Thing("b", { forceA: a.id, value: "x" });
  const c = new Thing("c", { value: b.id });
  new Thing("d", { value: c.computed }, { dependsOn: [a] });
  return { a: a.computed };
};

const component = (name, opts, body) => {
  const parent = new pulumi.ComponentResource("test:Group", name, {}, opts);
  body(parent);
  parent.registerOutputs({ done: true });
};

const phases = {
  one() {
    const a = new Thing("a", { value: "1" });
    new Thing("b", { value: a.computed, list: [1, { deep: a.id }] });
    new Thing("c", { value: pulumi.secret("hush"), force: "1" });
    return { a: a.computed, hidden: pulumi.secret({ x: 1 }) };
  },
  two() {
    const a = new Thing("a", { value: "2" });
    const c = new Thing("c", { value: pulumi.secret("hush"), force: "2" });
    new Thing("e", { value: pulumi.all([a.id, c.id]).apply(([x, y]) => `${x} ${y}`) });
    return { a: a.computed };
  },
  fail() {
    const a = new Thing("a", { value: "2" });
    new Thing("x", { value: "fail" }, { dependsOn: [a] });
    return { other: 1 };
  },
  chain: () => chain("1"),
  "chain-first": () => chain("2"),
  half() {
    new Thing("h", { value: "half" });
  },
  whole() {
    new Thing("h", { value: "half" });
  },
  options() {
    new Thing("kept", { value: "1" }, { retainOnDelete: true });
    new Thing("ignored", { value: "1", other: "1" }, { ignoreChanges: ["value"] });
    new Thing("replaced", { value: "1" }, { replaceOnChanges: ["value"] });
    new Thing("secret", { value: "1" }, { additionalSecretOutputs: ["computed"] });
    new Thing("slow", { value: "1" }, { customTimeouts: { create: "5m", delete: "1h30m" } });
    const host = new Thing("host", { value: "1" });
    new Thing("guest", { value: "1" }, { deletedWith: host });
    new Thing("dbr", { force: "1" }, { deleteBeforeReplace: true });
  },
  "options-changed"() {
    new Thing("kept", { value: "1" }, { retainOnDelete: true });
    new Thing("ignored", { value: "2", other: "2" }, { ignoreChanges: ["value"] });
    new Thing("replaced", { value: "2" }, { replaceOnChanges: ["value"] });
    new Thing("secret", { value: "2" }, { additionalSecretOutputs: ["computed"] });
    new Thing("slow", { value: "1" }, { customTimeouts: { create: "6m" } });
    const host = new Thing("host", { value: "1" });
    new Thing("guest", { value: "1" }, { deletedWith: host });
    new Thing("dbr", { force: "2" }, { deleteBeforeReplace: true });
  },
  "options-gone"() {},
  before() {
    component("group", {}, (parent) => {
      const x = new Thing("group-x", { value: "1" }, { parent, protect: true });
      new Thing("y", { value: x.id }, { parent });
    });
    new Thing("lone", { value: "1" });
  },
  renamed() {
    component("team", { aliases: [{ name: "group" }] }, (parent) => {
      const x = new Thing("team-x", { value: "1", name: "group-x" }, { parent, protect: true });
      new Thing("y", { value: x.id }, { parent });
    });
    new Thing("only", { value: "1", name: "lone" }, { aliases: [{ name: "lone" }] });
  },
  provider() {
    const p = new pulumi.ProviderResource("pulumi-nodejs", "mine", {
      "shop:colour": "blue",
      "shop:token": pulumi.secret("s"),
    });
    new Thing("a", { value: "1" }, { provider: p });
    component("group", { providers: [p] }, (parent) => new Thing("b", { value: "1" }, { parent }));
  },
  "provider-changed"() {
    const p = new pulumi.ProviderResource("pulumi-nodejs", "mine", {
      "shop:colour": "green",
      "shop:token": pulumi.secret("s"),
    });
    new Thing("a", { value: "1" }, { provider: p });
    component("group", { providers: [p] }, (parent) => new Thing("b", { value: "2" }, { parent }));
  },
  get() {
    const found = new Thing("found", { value: "known" }, { id: "id-found" });
    new Thing("user", { value: found.value });
    return { found: found.computed };
  },
};

const run = phases[new pulumi.Config().require("phase")];
Object.assign(exports, run());
