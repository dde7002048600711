import type * as pulumi from "@pulumi/pulumi";
import * as rackform from "../../index";
import { kinds } from "../../resources/kinds";
import { testStack } from "../../testing";
import { frontEndNames } from "../support/front-ends";
import { importAccounts } from "../support/import-accounts";

type Got = { get(name: string, id: pulumi.Input<string>): pulumi.CustomResource };
const classOf = (kind: string) => (rackform as unknown as Record<string, Got>)[kind]!;

const forms = kinds.flatMap(({ facts: { name, importForms } }) =>
  importForms.map(({ example }) => [name, example] as const),
);

describe.each(frontEndNames)("%s", (frontEnd) => {
  test.each(forms)("%s.get finds %s", async (kind, id) => {
    const stack = await testStack(() => void classOf(kind).get("it", id), {
      simulator: importAccounts(),
      frontEnd,
    });
    try {
      const { failed, diagnostics: all } = await stack.up();
      const diagnostics = all.filter(({ severity }) => severity !== "info");
      expect({ failed, diagnostics }).toEqual({ failed: false, diagnostics: [] });
    } finally {
      await stack.close();
    }
  });
});
