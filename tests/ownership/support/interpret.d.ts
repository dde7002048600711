import type * as pulumi from "@pulumi/pulumi";
import type { Program } from "./program";

/** Makes the resources of a program that is data. */
declare function interpret(program: Program, rackform: object, pulumi: typeof import("@pulumi/pulumi")): void;
export = interpret;
