import { execFileSync } from "node:child_process";

/** What `environment.js` lets through or sets, and what node itself adds for a test. */
const allowed =
  /^(PATH|HOME|LANG|TZ|TMPDIR|JEST_WORKER_ID|NODE_ENV|NODE_V8_COVERAGE|GIT_CONFIG_\w+|PULUMI_BIN|PULUMI_CLI_HOME|UPDATE_GOLDEN|RACKFORM_(ANSWERS|CRASHES|FUZZ_\w+|GOLDEN|HISTOR\w+|RELIABILITY_FIGURES|WRITE_STATE_FIXTURES))$/;

test("nothing of whoever starts the tests reaches a test, or a process that one starts", () => {
  const child = execFileSync(process.execPath, ["-p", "Object.keys(process.env).join()"], {
    encoding: "utf8",
  });
  if (process.env.RACKFORM_INSTALL_WITH) return;
  expect(child.includes("\u001b")).toBe(false);
  const names = [...child.trim().split(","), ...Object.keys(process.env)];
  expect(names.filter((name) => !allowed.test(name))).toEqual([]);
});

test("the time zone is the same everywhere", () => {
  expect(new Date(0).getHours()).toBe(0);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe("UTC");
});
