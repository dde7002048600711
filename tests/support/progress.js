// Where nobody sees jest's own status line (a pipe, a log), a line now and then says which suites run and for how long:
// some take a minute, and the longest begin first.
"use strict";
const { relative } = require("node:path");

const everyMs = 15_000;
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

module.exports = class Progress {
  #running = new Map();
  #done = 0;
  #timer;

  onRunStart({ numTotalTestSuites: all, startTime }) {
    if (process.stderr.isTTY) return;
    this.#timer = setInterval(() => {
      const running = [...this.#running].map(
        ([path, since]) => `${relative("tests", path)} (${seconds(since)})`,
      );
      const line = `${this.#done} of ${all} suites after ${seconds(startTime)}; running: ${running.join(", ")}`;
      process.stderr.write(`rackform: ${line}\n`);
    }, everyMs);
    this.#timer.unref();
  }

  onTestFileStart({ path }) {
    this.#running.set(path, Date.now());
  }

  onTestFileResult({ path }) {
    this.#running.delete(path);
    this.#done++;
  }

  onRunComplete() {
    clearInterval(this.#timer);
  }
};
