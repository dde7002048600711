"use strict";
const { parentPort, workerData } = require("node:worker_threads");
const { entryPoints } = require("./entry-points");
const { texts } = require("./texts");

const crashes = [];
for (const [name, make] of Object.entries(texts)) {
  // Says where it is, for whoever has to end it.
  parentPort.postMessage({ at: name });
  try {
    entryPoints[workerData.entryPoint](make(workerData.size));
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) crashes.push(`${name}: ${error}`);
  }
}
parentPort.postMessage({ crashes });
