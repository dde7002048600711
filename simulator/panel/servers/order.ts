import { dottedDate, unixText } from "../dates";
import type { PanelState } from "../state";
import type { Server } from "./model";

/** The order behind a server; some list rows have only its billing date. */
export function orderRow(
  state: PanelState,
  { order, ram, cores, disk }: Server,
  view: "list" | "get",
): object {
  if (view === "list" && !state.options.orderInServerList) return { order_billing_date: null };
  const hourly = order.billing === "hourly";
  return {
    order_id: order.id,
    payment_id: "4",
    order_number: order.number,
    order_date: unixText(order.created),
    order_billing_type: order.billing,
    order_billing_date: hourly ? "" : dottedDate(order.created),
    order_billing_cycle: hourly ? "0" : "1",
    order_billing_days: "10",
    order_status: order.status,
    order_payment_status: "0",
    order_total: order.total,
    order_cancel_reason: "",
    product_id: order.productId,
    product_name: order.productName,
    product_vm_cores: String(cores),
    product_vm_memory: String(ram),
    product_vm_storage: String(disk),
    ...(hourly
      ? {
          hourly: {
            next_invoice: dottedDate(order.created + 30 * 86_400_000),
            rate_hourly: 0.19007,
            accrued_hours: 1,
            accrued_cost: 0.1901,
            monthly_cap: Number(order.total),
            currency: "NOK",
          },
        }
      : {}),
  };
}
