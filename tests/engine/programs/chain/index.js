"use strict";
const { Thing, pulumi } = require("../thing");

const config = new pulumi.Config();
const a = new Thing("a", { value: config.get("colour") });
const b = new Thing("b", { value: a.computed, secret: pulumi.secret("hush") });
exports.b = b.computed;
exports.token = config.getSecret("token");
