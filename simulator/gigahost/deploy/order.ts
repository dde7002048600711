import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer } from "../../panel/envelope";
import { fakeSecret } from "../../panel/hash";
import { flag, integer, list, text, texts, type Body } from "../../panel/input";
import { begin } from "../../panel/progress";
import { Refusal, type RefusalDetails } from "../../panel/refusal";
import { findSystem } from "../../panel/servers/systems";
import type { GigahostState } from "../state";
import type { Product } from "./catalogue";
import type { Deploy } from "./model";

type DeployCall = Call<GigahostState>;

/** Deploys put their text into `meta.error`. */
const refused = (status: number, error: string, meta?: RefusalDetails["meta"]): Refusal =>
  new Refusal(status, error, { textIn: "error", ...(meta ? { meta } : {}) });

function productOf({ state, body }: DeployCall): Product {
  const pid = integer(body, "pid");
  const hash = text(body, "hash");
  const product = state.products.find((candidate) => candidate.id === pid || candidate.hash === hash);
  if (!product) throw refused(400, "Invalid product.");
  if (integer(body, "price_id") !== product.priceId) throw refused(400, "Invalid price.");
  return product;
}

function modeOf(body: Body): Pick<Deploy, "mode" | "osId"> {
  if (flag(body, "rescue")) return { mode: "rescue", osId: null };
  if (text(body, "iso_id")) return { mode: "iso", osId: null };
  const system = findSystem(text(body, "os_id"));
  if (!system) throw refused(400, "Invalid operating system.");
  return { mode: "os", osId: system.os_id };
}

function checkPayment({ state }: DeployCall, product: Product): void {
  if (!state.options.deployEligible) {
    throw refused(403, "Your account is not eligible for this order.", {
      reason: "verification_required",
      required: product.monthly,
      balance: 0,
      currency: "NOK",
    });
  }
}

/** The order stands all the same: its payment is tried again (gigahost.md section 8). */
function cardDeclined(product: Product): Refusal {
  return refused(402, "The card was declined.", {
    reason: "payment_declined",
    required: product.monthly,
    balance: 0,
    currency: "NOK",
  });
}

const periods = ["hourly", "monthly", "quarterly", "annual"];

/** `POST /deploy/servers`: spends money. */
export function deployServers(call: DeployCall): SimReply {
  const { state, body, now } = call;
  const product = productOf(call);
  if (text(body, "region_id") !== "1") throw refused(400, "Invalid region.");
  const period = text(body, "billing_period") ?? "hourly";
  if (!periods.includes(period) || (period === "hourly" && product.type !== "vm"))
    throw refused(400, "Invalid billing period.");
  const quantity = integer(body, "quantity") ?? 1;
  if (quantity < 1 || quantity > 10) throw refused(400, "Invalid quantity.");
  const mode = modeOf(body);
  checkPayment(call, product);
  const waitlist = text(body, "waitlist");
  const stored = state.sshKeys.map((key) => key.id);
  if (list(body, "ssh_keys").some((id) => !stored.includes(String(id))))
    throw refused(400, "Invalid SSH key.");
  if (!product.inStock && waitlist === undefined) throw refused(400, "Product is out of stock.");
  if (waitlist === "notify") {
    const id = state.nextId("notify", 1);
    state.waitlist.push({ kind: "notify", id, product, created: now });
    return answer(call, {
      success: true,
      message: "You will be notified.",
      order_ids: [],
      order_numbers: [],
    });
  }
  const orders = Array.from({ length: quantity }, (_, index): Deploy => {
    const orderId = state.nextId("order", 35982);
    return {
      ...mode,
      orderId,
      orderNumber: state.nextId("order number", 17827),
      hostname: texts(body, "hostnames")[index] ?? "",
      productId: product.id,
      billing: period === "hourly" ? "hourly" : "recurring",
      withKey: list(body, "ssh_keys").length > 0,
      password: fakeSecret(`deploy ${orderId}`, 12),
      progress: begin(now, product.inStock ? state.options.deployDuration : { reads: null, seconds: null }),
      serverId: null,
      readyReads: 0,
      fails: state.options.deployFails,
      unpaid: state.options.cardDeclined || state.options.orderHeld !== "no",
      backups: flag(body, "backups") === true,
    };
  });
  state.deploys.push(...orders);
  for (const { orderId } of orders) {
    state.spent.push({ what: `deploy ${orderId}`, at: now });
    if (!product.inStock) {
      state.waitlist.push({ kind: "order", id: orderId, product, created: now });
    }
  }
  if (state.options.cardDeclined) throw cardDeclined(product);
  return answer(call, {
    success: true,
    message: "Servers queued for deployment.",
    order_ids: orders.map(({ orderId }) => Number(orderId)),
    order_numbers: orders.map(({ orderNumber }) => Number(orderNumber)),
    quantity,
    rate_hourly: product.hourly,
    monthly_cap: flag(body, "backups") ? product.monthly * 1.25 : product.monthly,
    currency: "NOK",
    billing_period: period,
    term: 1,
    monthly: product.monthly,
    setup: product.setup ?? 0,
    discount: 0,
    vat: product.monthly / 4,
    pending_payment: state.options.orderHeld === "payment",
    under_review: state.options.orderHeld === "review",
    mode: mode.mode,
    waitlisted: !product.inStock,
  });
}
