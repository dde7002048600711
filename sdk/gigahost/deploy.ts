import { z } from "zod";
import type { CallOptions } from "../core";
import {
  type Caller,
  type Done,
  fields,
  type Id,
  idNumber,
  invalid,
  type Iso,
  iso,
  numericId,
} from "../panel";
import {
  type Catalogue,
  catalogue,
  deployedNone,
  type DeployStatus,
  deployStatus,
  type OrderOutcome,
  orderOutcome,
  type Waitlist,
  waitlist,
} from "./deploy-schema";

/** What to order. Exactly one of `productId` and `hash`, and one of `osId`, `isoId` and `rescue`. */
export interface ServerOrder {
  productId?: Id;
  /** Names a configured product instead of `productId`. */
  hash?: string;
  /** From the catalogue, looked up just before: it changes over time. */
  priceId: Id;
  regionId: Id;
  osId?: Id;
  isoId?: Id;
  rescue?: boolean;
  billingPeriod: "hourly" | "monthly" | "quarterly" | "annual";
  /** What to do when nothing is in stock. */
  waitlist?: "reserve" | "notify";
  /** Default 1. */
  quantity?: number;
  /** Costs a quarter more. Default false. */
  backups?: boolean;
  auctionId?: Id;
  hostnames?: string[];
  /** Ids of the account's keys. */
  sshKeyIds?: Id[];
  /** Product options as the catalogue names them. */
  options?: Record<string, string | number | boolean>;
}

/** Ordering servers (gigahost.md section 8). */
export class Deploy {
  constructor(private readonly caller: Caller) {}

  /** Products, regions and whether this account may order. */
  catalogue(options?: CallOptions): Promise<Catalogue> {
    const build = () =>
      ({ name: "deploy.catalogue", method: "GET", path: "/deploy/servers", effect: "read" }) as const;
    return this.caller.data(build, catalogue, options);
  }

  /**
   * Orders servers. Spends money; never sent twice.
   *
   * @throws permission with `code` and `details` (required, balance, currency) when payment or eligibility is refused.
   *   With code `payment_declined` the order stands all the same (`applied: "unknown"`): find it in `account.get`
   *   instead of ordering again
   * @throws ambiguous when no clear answer came: look for the order before ordering again
   */
  orderServer(order: ServerOrder, options?: CallOptions): Promise<OrderOutcome> {
    return this.caller.data(
      () => ({
        name: "deploy.orderServer",
        method: "POST",
        path: "/deploy/servers",
        body: { json: orderBody(order) },
        effect: "once",
      }),
      orderOutcome,
      options,
    );
  }

  /**
   * How orders fare. An order is missing once it is finished or has failed, and a later answer lacks what an earlier
   * one had: keep the first `srv_id` and password seen. Passwords are registered for redaction.
   */
  async status(orderIds: Id[], options?: CallOptions): Promise<DeployStatus> {
    const build = () => {
      if (orderIds.length === 0) throw invalid("orderIds", "at least one order is needed");
      const query = { ids: orderIds.map((each) => numericId("orderIds", each)).join(",") };
      return { name: "deploy.status", method: "GET", path: "/deploy/status", query, effect: "read" } as const;
    };
    const found = await this.caller.data(build, z.union([deployedNone, deployStatus]), options);
    this.caller.transport.redactor.add(...found.servers.map(({ password }) => password ?? undefined));
    return found;
  }

  /** Reservations and requests to be told when something is in stock. */
  waitlist(options?: CallOptions): Promise<Waitlist> {
    const build = () =>
      ({ name: "deploy.waitlist", method: "GET", path: "/deploy/waitlist", effect: "read" }) as const;
    return this.caller.data(build, waitlist, options);
  }

  /** Leaves the waiting list, by exactly one of the ids. */
  leaveWaitlist(entry: { orderId: Id } | { notifyId: Id }, options?: CallOptions): Promise<Done> {
    const build = () => {
      const json: Record<string, number> =
        "orderId" in entry
          ? { order_id: idNumber("orderId", entry.orderId) }
          : { notify_id: idNumber("notifyId", entry.notifyId) };
      const where = { path: "/deploy/waitlist", body: { json } };
      return { name: "deploy.leaveWaitlist", method: "DELETE", ...where, effect: "keyed" } as const;
    };
    return this.caller.done(build, options);
  }

  /** ISO images that a new server can start from. */
  async isos(options?: CallOptions): Promise<Iso[]> {
    const build = () =>
      ({ name: "deploy.isos", method: "GET", path: "/deploy/isos", effect: "read" }) as const;
    const wrapped = z.object({ isos: fields.list(iso) }).transform((whole) => whole.isos);
    return this.caller.data(build, z.union([fields.list(iso), wrapped]), options);
  }
}

function orderBody(order: ServerOrder): Record<string, unknown> {
  const { hostnames, sshKeyIds, options, hash, quantity = 1 } = order;
  oneOf("productId", order.productId, hash, "either productId or hash");
  const start = [order.osId, order.isoId, order.rescue || undefined];
  if (start.filter((each) => each !== undefined).length !== 1) {
    throw invalid("osId", "exactly one of osId, isoId and rescue is needed");
  }
  if (!Number.isInteger(quantity) || quantity < 1)
    throw invalid("quantity", "quantity must be a whole number from 1");
  return {
    ...(order.productId === undefined ? { hash } : { pid: idNumber("productId", order.productId) }),
    price_id: idNumber("priceId", order.priceId),
    region_id: idNumber("regionId", order.regionId),
    ...(order.osId === undefined ? {} : { os_id: idNumber("osId", order.osId) }),
    ...(order.isoId === undefined ? {} : { iso_id: idNumber("isoId", order.isoId) }),
    ...(order.rescue ? { rescue: 1 } : {}),
    billing_period: order.billingPeriod,
    ...(order.waitlist === undefined ? {} : { waitlist: order.waitlist }),
    quantity,
    backups: order.backups ? 1 : 0,
    ...(order.auctionId === undefined ? {} : { auction_id: idNumber("auctionId", order.auctionId) }),
    ...(hostnames === undefined ? {} : { hostnames }),
    ...(sshKeyIds === undefined ? {} : { ssh_keys: sshKeyIds.map((each) => idNumber("sshKeyIds", each)) }),
    ...(options === undefined ? {} : { opts: options }),
  };
}

function oneOf(argument: string, a: unknown, b: unknown, what: string): void {
  if ((a === undefined) === (b === undefined)) throw invalid(argument, `${what} is needed, not both`);
}
