import { z } from "zod";
import { coerce } from "../core";
import { optionalText, price, texts } from "./fields";

/** A price list's rows: what is absent from the answer is absent here, and never "none". */
const rows = <T extends z.ZodType>(row: T) => coerce.list(row).optional().catch(undefined);
const optionalPrice = price.optional().catch(undefined);

const platform = z
  .object({
    model_name: optionalText,
    resources: z.object({ cpu: optionalText, hdd_controller: optionalText }).optional().catch(undefined),
    resources_limits: z
      .object({
        hdd_sizes: texts.catch([]),
        hdd_slots: optionalText,
        ram_max: optionalText,
        cpu_slots: coerce.integer.optional().catch(undefined),
      })
      .optional()
      .catch(undefined),
    price: optionalPrice,
  })
  .transform(({ model_name, resources, resources_limits: limits, ...rest }) => ({
    model: model_name,
    cpu: resources?.cpu,
    hddController: resources?.hdd_controller,
    limits: limits && {
      hddSizes: limits.hdd_sizes,
      hddSlots: limits.hdd_slots,
      ramMax: limits.ram_max,
      cpuSlots: limits.cpu_slots,
    },
    price: rest.price,
  }));

const disk = z.object({
  capacity: optionalText,
  type: optionalText,
  speed: optionalText,
  size: optionalText,
  price: optionalPrice,
});
const named = z.object({ name: optionalText, price: optionalPrice });

const lists = z
  .object({
    platforms: rows(platform),
    hdd_disks: rows(disk),
    rams: rows(z.object({ capacity: optionalText, price: optionalPrice })),
    additional_cpus: rows(named),
    hdd_controllers: rows(named),
    transfer_package: rows(z.object({ transfer: optionalText, price: optionalPrice })),
    bandwidth_package: rows(z.object({ bandwidth: optionalText, price: optionalPrice })),
    others: rows(named),
    ip: rows(z.object({ amount: optionalText, price: optionalPrice })),
  })
  .transform((wire) => ({
    platforms: wire.platforms,
    disks: wire.hdd_disks,
    rams: wire.rams,
    additionalCpus: wire.additional_cpus,
    hddControllers: wire.hdd_controllers,
    transferPackages: wire.transfer_package,
    bandwidthPackages: wire.bandwidth_package,
    others: wire.others,
    ips: wire.ip,
  }));

/** The document calls it a list and shows one object: both are taken. */
export const customOffer = coerce.presentList(lists).or(lists.transform((one) => [one]));

/**
 * Price lists of servers to be put together: platforms, disks, memory and the rest, each with its price. Sizes and speeds
 * are texts, with the vendor's units. A list that the vendor does not send is `undefined`.
 */
export type CustomOffer = z.output<typeof lists>;
