import { Argument, Option } from "commander";
import { catalog } from "../catalog/run";
import { untilCancelled } from "../io";
import { vendorNames } from "../../resources/contract/vendors";
import type { SetUp } from ".";

/** `rackform catalog`: what a vendor offers. */
export const setUpCatalog: SetUp = (command, io, end) => {
  command
    .addArgument(new Argument("<vendor>", "the vendor").choices(vendorNames))
    .option(
      "--stack <name>",
      "take credentials from this stack's configuration (default: the selected stack)",
    )
    .addOption(new Option("-f, --format <form>", "how to list").choices(["pretty", "json"]).default("pretty"))
    .addHelpText(
      "after",
      `
Reads only, and orders nothing. Credentials come from the stack's configuration, then from the environment.
Exit codes: 0 listed, 1 an error.

Examples:
  $ rackform catalog i3d
  $ rackform catalog gigahost --format json | jq '.sections[] | select(.title == "Products")'
`,
    )
    .action(async (vendor: string, options: { stack?: string; format: string }) => {
      end(await untilCancelled(io, catalog(vendor, options, io)));
    });
};
