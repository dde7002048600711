#!/usr/bin/env bash
# Applies the program after a merge. A run that was cut short is finished by running this again.
set -euo pipefail

# The merge may hold more than the pull request that was looked at: the same policy once more.
pulumi preview --json --show-sames --non-interactive > plan.json
npx --no-install rackform plan-guard plan.json ${PLAN_GUARD_FLAGS:-}

pulumi up --yes --skip-preview --non-interactive
