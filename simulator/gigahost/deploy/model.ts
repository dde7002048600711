import type { Product } from "./catalogue";
import type { Progress } from "../../panel/progress";

export interface Deploy {
  orderId: string;
  orderNumber: string;
  hostname: string;
  productId: number;
  osId: string | null;
  /** `rescue` and `iso` instead of an installed system. */
  mode: "os" | "rescue" | "iso";
  billing: "hourly" | "recurring";
  withKey: boolean;
  password: string;
  progress: Progress;
  serverId: string | null;
  readyReads: number;
  fails: boolean;
  /** Its card was declined, or it waits for a payment or a person: the order stands, and is delivered afterwards. */
  unpaid: boolean;
  backups: boolean;
}

export interface WaitlistEntry {
  kind: "order" | "notify";
  id: string;
  product: Product;
  created: number;
}
