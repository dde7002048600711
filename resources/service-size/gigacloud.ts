import type { gigacloud } from "../../sdk";
import type { Account } from "../contract/run";
import { gigacloudInvoices, gigacloudServices } from "../lists/gigacloud";
import { isOver } from "../reverse-dns/gigacloud-status";
import { serverIdOf } from "../servers/argument";
import { perAccount } from "../sharing/per-run";
import { Queues } from "../sharing/queue";
import type { Invoice, SizeDriver } from "./driver";
import { priceIn, quantitiesIn } from "./price";
import type { Wanted } from "./schema";

const queues = perAccount("gigacloud", (_: Account<"gigacloud">) => new Queues());

/** What the software says of an order that it has taken (gigacloud.md section 2.4). */
const taken = "upgrade_order_success";

const request = ({ resources, packageId, cycle }: Wanted): gigacloud.UpgradeRequest => ({
  ...(resources ? { resources } : {}),
  ...(packageId === undefined ? {} : { packageId: String(packageId) }),
  ...(cycle === undefined ? {} : { cycle }),
});

/** Other words than these are open: what they say is documented nowhere. */
const closed = /^(paid|cancell?ed|refunded)$/i;

const invoiceOf = ({ id, total, currency, status }: gigacloud.GigacloudInvoice): Invoice => ({
  id,
  isOpen: !closed.test(status),
  text: `${id} (${[total, currency].filter((part) => part !== undefined).join(" ")}, ${status})`,
});

/** Upgrades of services at GigaCloud. What is read of a service is the list's row, which has no passwords. */
export const gigacloudSizes: SizeDriver = {
  serviceOf: (call, given) => serverIdOf(call, "gigacloud", "serviceId", given),

  async list({ run, limits }) {
    const all = await gigacloudServices(run).get(limits);
    return all.filter(({ status }) => !isOver(status)).map(({ id, domain }) => ({ id, name: domain }));
  },

  async look({ run, limits }, serviceId, resources) {
    const list = gigacloudServices(run);
    const within = (all: gigacloud.GigacloudService[]) =>
      all.find(({ id, status }) => id === serviceId && !isOver(status));
    const found = within(await list.reload(limits)) ?? within(await list.confirm(limits));
    if (!found) return undefined;
    const { services } = run.account("gigacloud").client;
    const options = resources.length > 0 ? await services.upgradeOptions(serviceId, limits) : undefined;
    return {
      product: found.name,
      total: String(found.total ?? ""),
      billingCycle: found.billingcycle ?? "",
      status: found.status,
      quantities: quantitiesIn(options, resources),
    };
  },

  async invoices({ run, limits }) {
    const rows = (await gigacloudInvoices(run).reload(limits)).map(invoiceOf);
    // None is what an order goes by: one reading is no proof.
    return rows.some(({ isOpen }) => isOpen)
      ? rows
      : (await gigacloudInvoices(run).confirm(limits)).map(invoiceOf);
  },

  // Of other lines than those of a hosting nothing tells what they are about (gigacloud.md section 2.5).
  async isOfOther({ run, limits }, invoiceId, serviceId) {
    const { items } = await run.account("gigacloud").client.account.invoice(invoiceId, limits);
    const all = await gigacloudServices(run).get(limits);
    const isOther = (itemId: string | undefined) =>
      itemId !== serviceId && all.some(({ id }) => id === itemId);
    return items.length > 0 && items.every(({ type, itemId }) => type === "Hosting" && isOther(itemId));
  },

  async estimate({ run, limits }, serviceId, wanted) {
    const { services } = run.account("gigacloud").client;
    const { info, raw } = await services.estimateUpgrade(serviceId, request(wanted), limits);
    const price = priceIn(raw);
    return { messages: info, ...(price ? { price } : {}) };
  },

  async order({ run, limits }, serviceId, wanted) {
    const { services } = run.account("gigacloud").client;
    const { info } = await services.orderUpgrade(serviceId, request(wanted), limits);
    return info.includes(taken);
  },

  runInQueue: ({ run, limits }, serviceId, work) => queues(run).run(serviceId, limits, work),
};
