#!/usr/bin/env bash
# What a pull request would change, and whether policy forbids it.
# Writes plan.json, and comment.md for the pull request. Ends with 2 when something is forbidden, and as the preview did
# when that failed. What went wrong is printed, and stands in the comment.
set -euo pipefail

rm -f guard.md
# --show-sames: plan-guard has to know how large a zone is.
preview=0
RACKFORM_READ_ONLY=true pulumi preview --json --show-sames --non-interactive > plan.json 2> preview.log || preview=$?
cat preview.log >&2

# It writes what the plan does, or why there is none.
guard=0
npx --no-install rackform plan-guard plan.json --format markdown --output guard.md ${PLAN_GUARD_FLAGS:-} 2> guard.log || guard=$?
cat guard.log >&2

# Indented, so that nothing in it is Markdown.
shown() { head -c 20000 "$1" | sed 's/^/    /'; }

{
  echo "## Preview"
  echo
  if [ -f guard.md ]; then
    cat guard.md
  else
    if [ "$preview" -ne 0 ]; then
      printf 'The preview failed:\n\n'
      shown preview.log
      echo
    fi
    printf 'plan-guard has judged nothing:\n\n'
    shown guard.log
  fi
} > comment.md

[ "$preview" -eq 0 ] || exit "$preview"
exit "$guard"
