#!/usr/bin/env bash
# What a pull request would change, and whether policy forbids it.
# Writes plan.json, and comment.md for the pull request. Ends with 2 when something is forbidden.
set -euo pipefail

# There is a comment even if the preview itself fails.
printf '## Preview\n\nThe preview failed; its log says why.\n' > comment.md

# --show-sames: plan-guard has to know how large a zone is.
pulumi preview --json --show-sames --non-interactive > plan.json

status=0
npx --no-install rackform plan-guard plan.json --format markdown --output guard.md ${PLAN_GUARD_FLAGS:-} || status=$?
[ -f guard.md ] || exit "$status"

{
  echo "## Preview"
  echo
  # The summary of `pulumi preview --json`: how many resources by operation.
  node -e '
    const { changeSummary = {} } = JSON.parse(require("node:fs").readFileSync("plan.json", "utf8"));
    const rows = Object.entries(changeSummary).filter(([op]) => op !== "same");
    console.log(rows.length ? rows.map(([op, count]) => `- ${op}: ${count}`).join("\n") : "Nothing changes.");
  '
  echo
  cat guard.md
} > comment.md

exit "$status"
