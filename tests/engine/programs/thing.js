"use strict";
const { join } = require("node:path");
const pulumi = require("@pulumi/pulumi");

const text = `exports.handler = () => require(${JSON.stringify(join(__dirname, "handler.js"))})`;

class Thing extends pulumi.CustomResource {
  constructor(name, args = {}, opts = {}) {
    const props = { name, value: undefined, computed: undefined, ...args, __provider: text };
    super("pulumi-nodejs:dynamic/test:Thing", name, props, opts);
  }
}

module.exports = { Thing, pulumi };
