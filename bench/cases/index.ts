import type { Case } from "./case";
import { dnsCases } from "./dns";
import { reverseDnsCases } from "./reverse-dns";
import { serverCases } from "./servers";

/** Every row of the table of budgets. */
export const cases: Case[] = [...dnsCases, ...reverseDnsCases, ...serverCases];
