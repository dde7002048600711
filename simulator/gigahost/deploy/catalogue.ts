import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer } from "../../panel/envelope";
import { isoRow } from "../../panel/servers/isos";
import type { GigahostState } from "../state";

export interface Product {
  group: number;
  id: number;
  hash: string;
  priceId: number;
  name: string;
  type: "vm" | "dedicated";
  cores: number;
  memory: number;
  storage: number;
  hourly: number;
  monthly: number;
  inStock: boolean;
  /** Once. Nothing when left out. */
  setup?: number;
}

export const productsAtFirst: readonly Product[] = [
  {
    group: 60,
    id: 7951,
    hash: "f9544dd3cb",
    priceId: 4234,
    name: "KVM Performance VPS 4GB",
    type: "vm",
    cores: 2,
    memory: 4,
    storage: 40,
    hourly: 0.19007,
    monthly: 119,
    inStock: true,
  },
  {
    group: 60,
    id: 7952,
    hash: "a1b2c3d4e5",
    priceId: 4237,
    name: "KVM Performance VPS 8GB",
    type: "vm",
    cores: 4,
    memory: 8,
    storage: 80,
    hourly: 0.25396,
    monthly: 159,
    inStock: false,
  },
  {
    group: 55,
    id: 4873,
    hash: "1a2b3c4d5e",
    priceId: 3397,
    name: "Intro - Intel Core i3 4GB",
    type: "dedicated",
    cores: 4,
    memory: 8,
    storage: 500,
    hourly: 0.31785,
    monthly: 199,
    inStock: true,
  },
];

const groups: Record<number, string> = { 60: "KVM Performance", 55: "Intro Bare Metal" };

function productRow(product: Product): Record<string, unknown> {
  const vm = product.type === "vm";
  return {
    product_id: product.id,
    product_hash: product.hash,
    product_name: product.name,
    price_id: product.priceId,
    group_id: product.group,
    type: product.type,
    addons: [],
    auction_id: 0,
    region_ids: [1],
    region_id: "1",
    vm_cores: vm ? String(product.cores) : "0",
    vm_memory: vm ? String(product.memory) : "0",
    vm_storage: vm ? String(product.storage) : "0",
    vm_bw: vm ? "20000" : "",
    vm_bw_type: vm ? "quota" : "",
    specs: {
      cpu_cores: vm ? product.cores : 0,
      cpu_sockets: 1,
      cpu_model: vm ? null : "Intel Core i5-2400 3.1GHz",
      ram_gb: product.memory,
      disks: [{ size_gb: product.storage, type: vm ? "NVMe" : "HDD" }],
    },
    rate_hourly: product.hourly,
    rate_monthly: product.monthly,
    in_stock: product.inStock,
    quantity: product.inStock ? 5 : 0,
    dc_stock: {},
    built_to_order: false,
    waitlist_eligible: !product.inStock,
    allow_hourly: vm,
    allow_recurring: true,
    discount_year: 0,
    setup: product.setup ?? 0,
    contract: 0,
  };
}

/** `GET /deploy/servers` (gigahost.md section 8). */
export function catalogue(call: Call<GigahostState>): SimReply {
  const { products } = call.state;
  const tiers = [...new Set(products.map(({ group }) => group))].map((group) => {
    const members = products.filter((product) => product.group === group);
    return {
      group_id: group,
      group_name: groups[group] ?? "",
      in_stock: members.some(({ inStock }) => inStock),
      products: members.map(productRow),
    };
  });
  const eligible = call.state.options.deployEligible;
  return answer(call, {
    tiers,
    regions: [
      {
        region_id: "1",
        region_name: "Sandefjord",
        region_name_short: "SFJ, NO",
        region_country: "Norge",
        region_active: "1",
      },
    ],
    eligibility: {
      verified: eligible ? 1 : 0,
      has_method: eligible,
      method_qualifies: eligible,
      has_paid_invoice: eligible,
      qualifies_arrears: false,
      credit_nok: 500,
    },
    currency: "NOK",
  });
}

/** `GET /deploy/isos`: wrapped, unlike a server's own list. */
export function deployIsos(call: Call<GigahostState>): SimReply {
  const isos = [...call.state.servers.values()].flatMap((server) => server.isos);
  return answer(call, { isos: isos.map((iso) => isoRow(call.state, iso)) });
}
