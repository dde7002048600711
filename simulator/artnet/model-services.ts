export interface PaymentDetails {
  price: number;
  price_brutto: number;
  currency: string;
  /** Months; a text, as the document's example has it. */
  payment_period: string;
}

export interface ServerPart {
  additional_ips: string[];
  /** Ids of subnetworks. */
  subnetworks: number[];
  firewall_ruleset_id?: string;
  features: { ilo_access_management: boolean; power_management: boolean; firewall_management: boolean };
  power_state: "unknown" | "on" | "off";
  active: boolean;
  hardware: Record<string, unknown>;
  ilo: { ip: string; access_ip?: string };
}

/** A service; the part after its kind is there where the kind has one. */
export interface ArtnetService {
  id: number;
  type: string;
  name: string;
  custom_description: string | null;
  /** Unix seconds. */
  expiration_time: number;
  payment_details: PaymentDetails;
  parent_service_id: number;
  ip?: string;
  domain?: { manageable: boolean; dns_servers?: string[] };
  foip?: { virtual_ip: string; real_ip: string | false; real_ips_allowed_list: string[] };
  server?: ServerPart;
  /** Addresses of an additional-ip service, each with its subnetwork id. */
  additional?: { id: number; ip: string }[];
  /** What details of the kinds that can only be read answer beside the id. */
  details?: Record<string, unknown>;
}

export const serverTypes: readonly string[] = ["dedicated", "colocation", "vps"];

export const serviceTypes: readonly string[] = [
  ...serverTypes,
  ...[
    "domain",
    "additional-ip",
    "avx",
    "easyisp",
    "hosting-artnet",
    "foip",
    "link",
    "software",
    "ssl",
    "other",
  ],
];
