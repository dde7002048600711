#!/usr/bin/env bash
# Applies the program after a merge. A run that was cut short is finished by running this again.
set -euo pipefail

# The merge may hold more than the pull request that was looked at: the same policy once more. Where the preview failed,
# plan-guard prints why.
preview=0
pulumi preview --json --show-sames --non-interactive > plan.json || preview=$?
guard=0
npx --no-install rackform plan-guard plan.json ${PLAN_GUARD_FLAGS:-} || guard=$?
[ "$preview" -eq 0 ] || exit "$preview"
[ "$guard" -eq 0 ] || exit "$guard"

pulumi up --yes --skip-preview --non-interactive
