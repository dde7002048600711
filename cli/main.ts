#!/usr/bin/env node
import { processIo } from "./io";
import { run } from "./program";

const io = processIo();
void run(process.argv.slice(2), io).then((code) => {
  process.exitCode = code;
  // Calls to a vendor that does not answer would keep the process for as long as they may take.
  if (io.signal.aborted) process.exit(code);
});
