import type * as pulumi from "@pulumi/pulumi";
import type { Program } from "./program";

/** Makes the resources of a program that is data. */
declare function interpret(program: Program, rackform: object, sdk: typeof pulumi): void;
export = interpret;
