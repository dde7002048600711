#!/usr/bin/env bash
# What somebody changed by hand since the last up. Reads only.
# Writes drift.md, drift.html and drift.json. Ends with 0 in sync, 2 drift, 1 an error or something unreadable.
set -euo pipefail

# DRIFT_STATE names an exported deployment, for runs without the Pulumi CLI.
npx --no-install rackform drift ${DRIFT_STATE:+--state "$DRIFT_STATE"} ${DRIFT_FLAGS:-} \
  --also markdown=drift.md --also html=drift.html --also json=drift.json
