import { Option } from "commander";
import { vendorNames } from "../../resources/contract/vendors";
import { languageNames } from "../export/languages";
import { init, type InitOptions } from "../init/run";
import { untilCancelled } from "../io";
import type { SetUp } from ".";

/** `rackform init`: a new project with a first record. */
export const setUpInit: SetUp = (command, io, end) => {
  command
    .argument("[folder]", "where; this folder when left out", ".")
    .addOption(new Option("--vendor <name>", "the vendor; asked for at a terminal").choices(vendorNames))
    .option("--simulate", "a trial without any account, against the simulator")
    .option("--zone <domain>", "the zone of the first record, one of the account's")
    .addOption(
      new Option("--language <name>", "the program's; python and yaml are carried out by the plugin")
        .choices(languageNames)
        .default("typescript"),
    )
    .option("--project <name>", "the Pulumi project's name (default: the folder's)")
    .option("--stack <name>", "the stack to make", "dev")
    .option("--no-install", "do not run npm install, nor what the language needs besides")
    .option("--force", "overwrite files that exist")
    .addHelpText(
      "after",
      `
Credentials are those of the environment, or are asked for without being shown and then kept in the stack, encrypted.
They are tried before anything is written. Nothing is changed at a vendor.
Exit codes: 0 ready, 1 an error, or something is still to be fixed.

Examples:
  $ rackform init dns                            # asks for the vendor and the key
  $ rackform init trial --simulate               # no account at all
  $ rackform init trial --simulate --language yaml
  $ GIGAHOST_API_KEY=… rackform init dns --vendor gigahost --zone example.no     # no terminal needed
`,
    )
    .action(async (folder: string, options: InitOptions) => {
      end(await untilCancelled(io, init(folder, options, io)));
    });
};
