// What docs/reliability.md lists, in its order.
"use strict";

/**
 * Each promise with the file below tests/ that holds it.
 * @type {[string, string][]}
 */
const promises = [
  [
    "A run that breaks or is killed at any request leaves nothing lost, doubled or orphaned without a word: the next `up` ends at the program or says what to adopt, and with the allowance ends there; one more writes nothing, foreign objects are as they were.",
    "reliability/crash-points.test.ts",
  ],
  [
    "What a stack did not make or adopt is never changed, and what it made is in its state or at the vendor no more: two stacks, two accounts, two provider processes, broken-off runs and targets.",
    "ownership/histories.test.ts",
  ],
  [
    "An object that stands there already is taken over with a proof only; otherwise the run says what stands there and the ways out. Settings take in what they find, say so, and put it back.",
    "ownership/take-over.test.ts",
  ],
  [
    "A run that is killed right after it asked for an object: the next one goes on, or says exactly what to adopt; a server is known by its mark.",
    "ownership/broken-off.test.ts",
  ],
  [
    "A server that another resource or stack has marked since is neither released nor changed; replacements release one server and order one.",
    "ownership/servers-marks.test.ts",
  ],
  [
    "A run that is killed orders no second server, however long the vendor's list lags within a minute.",
    "ownership/servers-orders.test.ts",
  ],
  [
    "What was asked for without a clear answer is gone on with as it was asked for; what has come since is neither taken nor forgotten without a proof.",
    "resources/open-orders/since-unclear.test.ts",
  ],
  [
    "What the vendor has accepted is never asked for again, however long it does not show; one list that lacks it decides nothing.",
    "resources/open-orders/accepted.test.ts",
  ],
  [
    "A setting that somebody else changes while a write of ours is open stays theirs.",
    "resources/open-settings.test.ts",
  ],
  [
    "What an import finds, and what a renamed setting had found, is there again at the end, or a line says why not.",
    "resources/renamed-settings.test.ts",
  ],
  ["What is taken over is told before anything of it is changed.", "kinds/told-before.test.ts"],
  ["Credentials of another account change nothing and lose nothing.", "ownership/accounts.test.ts"],
  [
    "Only the very object of the state is changed or deleted: one that was created again by somebody, or has another name by now, is somebody else's.",
    "ownership/identity.test.ts",
  ],
  [
    "A renamed resource never costs its object, with an alias or without: two entries on one object never remove what the other holds.",
    "ownership/renames.test.ts",
  ],
  ["A replacement that is asked for happens, and ends with one object.", "ownership/replacements.test.ts"],
  [
    "Whose an object is: the same for every kind, as its contract tells it: another account, another stack, an equal object of somebody else's, a rename, a replacement.",
    "kinds/ownership.test.ts",
  ],
  [
    "The same promises of ownership hold where the provider plugin carries resources out.",
    "front-ends/ownership.test.ts",
  ],
  [
    "So do those of broken-off runs, by a sample of the crash points and bad answers.",
    "front-ends/crash-points.test.ts",
  ],
  [
    "A row that somebody edited goes with its record, or is told by name; a row beside it stays.",
    "ownership/edited.test.ts",
  ],
  ["Texts that differ in quotes or backslashes only are two rows.", "ownership/texts.test.ts"],
  ["A zone is not deleted while the program declares something in it.", "ownership/containers.test.ts"],
  [
    "Records that cannot stand beside each other are refused in the preview where both are declared, and before anything is deleted otherwise.",
    "ownership/constraints.test.ts",
  ],
  [
    "A zone file says what it takes over, and leaves rows that were edited by hand until a refresh has shown them.",
    "ownership/zones-files.test.ts",
  ],
  [
    "More than 10 rows and 30 % of what a stack has in a zone never go in an `up`, however often it is repeated.",
    "ownership/mass-deletion.test.ts",
  ],
  [
    "Records that move, are replaced or become a zone file count for that limit; rows of others do not.",
    "ownership/mass-records.test.ts",
  ],
  [
    "A value of which the vendor makes another one is an error that says both; the object stays in the state and goes with its resource.",
    "ownership/vendor-changes.test.ts",
  ],
  ["Values of secret arguments stand in no message and no log line.", "ownership/secrets.test.ts"],
  ["Nor in an id, or in the state in clear.", "resources/contract/secret-ids.test.ts"],
  [
    "Every endpoint answers every fault with the expected kind of error, and a write that is not keyed is never sent twice without certainty.",
    "reliability/fault-matrix.test.ts",
  ],
  [
    "After any history of edits, panels, faults, kills and races, one refresh and one `up` end at the program, as long as a run that broke off is repeated before the program changes.",
    "reliability/histories.test.ts",
  ],
  [
    "Several runs and the panel may write one place at once: no update is lost, tries are bounded, conflicts are clear.",
    "reliability/second-writers.test.ts",
  ],
  [
    "A record whose row somebody removed never costs a record that came later its row, in whatever order the engine comes to them.",
    "reliability/one-row-two-resources.test.ts",
  ],
  [
    "Absence is believed only when it is confirmed; mass deletion and mass vanishing need an explicit allowance.",
    "reliability/guard-rails.test.ts",
  ],
  [
    "A list of a zone's rows, or of zones, that is empty for once decides no write and ends no deletion.",
    "reliability/empty-lists.test.ts",
  ],
  [
    "A call that is cancelled keeps what exists and begins nothing new (a read, or a write of several resources, that is under way is ended), and the next `up` goes on; waits end at a limit and say how to go on.",
    "reliability/limits.test.ts",
  ],
  [
    "Every caller is free at its time limit, whatever the vendor leaves unanswered.",
    "reliability/time-limits.test.ts",
  ],
  ["TLS is never switched off, redirects are not followed.", "reliability/security/sources.test.ts"],
  [
    "Plain http goes to loopback only; redirects carry nothing; hostile sizes and names do no harm; pages escape.",
    "reliability/security/network.test.ts",
  ],
  ["Credentials appear nowhere.", "reliability/security/canaries.test.ts"],
  ["A wrong password goes out once.", "resources/dns-record/bad-input.test.ts"],
  ["Any answer of a vendor is a result or a typed error.", "reliability/fuzz/answers.test.ts"],
  ["Any arguments are checked and compared without a crash.", "reliability/fuzz/arguments.test.ts"],
  [
    "Zone files, configuration, names, ids, durations, paths and forms: a result or a typed error.",
    "reliability/fuzz/parsers.test.ts",
  ],
  ["A state of an earlier version previews without a change.", "reliability/upgrade.test.ts"],
];

/** What suites count, by the names under which they report it (tests/reliability/support/figures.ts). */
const figures = {
  crashPoints: "crash points tried",
  badAnswerPoints: "bad answers tried, request by request",
  matrixCells: "cells of the fault matrix",
  endpoints: "endpoints in the matrix",
  repeatedWrites: "writes repeated that must not be",
  histories: "random histories",
  historySteps: "steps in them",
  historyRuns: "runs in them",
  secondWriterRuns: "runs with second writers",
  fuzzInputs: "fuzz inputs",
};

module.exports = { promises, figures };
