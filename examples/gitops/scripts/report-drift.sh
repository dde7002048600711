#!/usr/bin/env bash
# Opens an issue with the drift report, or updates the open one; closes it when all is in sync again.
# Needs gh and GH_TOKEN. The first argument is what drift.sh ended with.
set -euo pipefail

title="Drift: somebody changed infrastructure by hand"
# An error may have come before there was anything to report.
[ -f drift.md ] || echo "The drift run ended with $1 and wrote no report; its log says why." > drift.md
gh label create drift --force
open=$(gh issue list --state open --label drift --json number --jq '.[0].number // empty')

if [ "$1" -eq 0 ]; then
  [ -z "$open" ] || gh issue close "$open" --comment "In sync again."
elif [ -z "$open" ]; then
  gh issue create --title "$title" --label drift --body-file drift.md
else
  gh issue edit "$open" --body-file drift.md
fi
