// npm runs this before it packs the package and after it has installed it from git: never is one made without dist/.
"use strict";
const { isBuilt } = require("./built.js");
const { compile } = require("./step.js");

if (!isBuilt()) void compile();
