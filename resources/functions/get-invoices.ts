import { z } from "zod";
import type { i3d, gigahost } from "../../sdk";
import type { LookUp } from "../contract/look-up";
import type { Call } from "../contract/run";
import { gigacloudInvoices } from "../lists/gigacloud";
import { gigahostBilling } from "../lists/gigahost";
import { i3dInvoices, i3dUnpaidInvoices } from "../lists/i3d";
import { terrahostInvoices } from "../lists/terrahost";
import { momentOf, told } from "../contract/told";
import { certainText, flag, number, text, vendorOf } from "./fields";

const vendors = ["gigahost", "terrahost", "i3d", "gigacloud"] as const;

const args = z.strictObject({
  vendor: vendorOf(vendors, "Whose invoices; a restricted key may not see them, at TerraHost none may."),
  unpaid: z.boolean().optional().meta({ description: "Only those that are not paid." }),
});

const invoice = z
  .object({
    id: certainText("The vendor's id."),
    number: text("Its number."),
    date: text("Its date (ISO 8601, or as the vendor writes it)."),
    dueDate: text("When it is due (the same)."),
    total: number("The amount with VAT where the vendor shows it, else without."),
    currency: text("Its currency; Gigahost and TerraHost do not say."),
    paid: flag("Whether it is paid, where the vendor says."),
    status: text("State as the vendor writes it.", ["gigacloud"]),
  })
  .meta({ title: "InvoiceRow", description: "An invoice." });
type Row = z.output<typeof invoice>;

const result = z.object({ invoices: z.array(invoice).meta({ description: "The invoices, newest first." }) });

/** Invoices of an account. */
export const getInvoices: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getInvoices",
  description: "Invoices of an account at Gigahost, TerraHost, i3D.net or GigaCloud.",
  vendors,
  args,
  result,
  async run(call, { vendor, unpaid = false }) {
    const rows = await lists[vendor](call, unpaid);
    const shown = rows.filter(({ paid }) => !unpaid || paid !== true);
    return { invoices: shown.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1)) };
  },
};

const lists: Record<(typeof vendors)[number], (call: Call, unpaid: boolean) => Promise<Row[]>> = {
  gigahost: async ({ run, limits }) => (await gigahostBilling(run).get(limits)).invoices.map(ofPanel),
  terrahost: async ({ run, limits }) => (await terrahostInvoices(run).get(limits)).map(ofPanel),
  i3d: async ({ run, limits }, unpaid) =>
    unpaid
      ? (await i3dUnpaidInvoices(run).get(limits)).map((one) => ({ ...ofI3d(one), paid: false }))
      : (await i3dInvoices(run).get(limits)).map(ofI3d),
  gigacloud: async ({ run, limits }) =>
    (await gigacloudInvoices(run).get(limits)).map((one) => ({
      ...told({
        number: one.number,
        date: one.date,
        dueDate: one.duedate,
        total: one.total === undefined ? undefined : Number(one.total),
        currency: one.currency,
        status: one.status,
      }),
      id: one.id,
      paid: /^paid$/i.test(one.status),
    })),
};

function ofPanel(one: gigahost.Invoice): Row {
  return {
    ...told({
      number: one.inv_number,
      date: momentOf(one.inv_date),
      dueDate: momentOf(one.inv_duedate),
      total: one.inv_total_vat ?? one.inv_total,
      paid: one.inv_paid,
    }),
    id: one.inv_id ?? one.inv_number,
  };
}

function ofI3d(one: i3d.I3dInvoice): Row {
  const open = one.remainingAmount === undefined ? undefined : Number(one.remainingAmount);
  return {
    ...told({
      number: one.invoiceNumber,
      date: momentOf(one.creationDate),
      dueDate: momentOf(one.dueDate),
      total: one.amountIncVAT === undefined ? undefined : Number(one.amountIncVAT),
      currency: one.currency,
      paid: open === undefined || Number.isNaN(open) ? undefined : open === 0,
    }),
    id: one.id,
  };
}
