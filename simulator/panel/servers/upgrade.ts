import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { requiredText } from "../input";
import { invalidData } from "../refusal";
import { serverOf } from "./find";

interface Package {
  id: string;
  productId: string;
  name: string;
  cores: number;
  /** Gigabytes. */
  memory: number;
  disk: number;
  price: string;
}

const packages: Package[] = [
  { id: "3", productId: "2058", name: "KVM 2048", cores: 2, memory: 2, disk: 40, price: "199.00" },
  { id: "4", productId: "2059", name: "KVM 4096", cores: 4, memory: 4, disk: 50, price: "299.00" },
];

/** The recorded shape, which has no pkg_id although `POST upgrade` asks for one. */
function recorded(item: Package): Record<string, string> {
  return {
    product_id: item.productId,
    product_name: item.name,
    product_vm_cores: String(item.cores),
    product_vm_memory: String(item.memory),
    product_vm_storage: String(item.disk),
    product_vm_bw: "20000",
    product_vm_bw_type: "quota",
    rate_monthly: `${item.price}000`,
    currency_code: "NOK",
  };
}

function documented(item: Package): Record<string, string> {
  return {
    pkg_id: item.id,
    product_id: item.productId,
    pkg_name: `kvm${item.memory * 1024}.2018.terrahost`,
    pkg_cores: String(item.cores),
    pkg_ram: String(item.memory * 1024),
    pkg_disk: String(item.disk),
    product_name: item.name,
    product_price: item.price,
  };
}

export function listUpgrades(call: Call): SimReply {
  const server = serverOf(call);
  const bigger = packages.filter(({ memory }) => memory > server.ram);
  return answer(call, bigger.map(call.state.brand.newContract ? recorded : documented));
}

/** `POST /servers/{id}/upgrade {pkg_id}`: every body is refused on hourly servers at Gigahost. */
export function upgrade(call: Call): SimReply {
  const server = serverOf(call);
  const { brand, options } = call.state;
  const item = packages.find(({ id }) => id === requiredText(call.body, "pkg_id"));
  const refused = brand.newContract && (server.order.billing === "hourly" || !options.upgradeRecurring);
  if (!item || refused) throw invalidData();
  server.cores = item.cores;
  server.ram = item.memory;
  server.disk = item.disk;
  Object.assign(server.order, { productId: item.productId, productName: item.name, total: item.price });
  return answer(call);
}
