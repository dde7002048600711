#!/usr/bin/env bash
# Applies the program after a merge. A run that was cut short is finished by running this again.
set -euo pipefail

pulumi up --yes --skip-preview --non-interactive
