import type { Row } from "../body";
import type { Host } from "./host";

const CPU = "AMD EPYC 7443P 24-Core Processor";
const MEMORY_MB = 131_072;

/** The properties of a host that say nothing of interest: a plausible machine and contract. */
export function hardware(host: Host): Row {
  return {
    userId: 4711,
    projectName: "",
    clientServerName: "",
    clientState: "",
    liveHostName: host.serverName,
    category: "Dedicated Servers",
    osId: 502,
    locationId: 0,
    dcLocationId: 6,
    instanceType: "bm7.std.8",
    fleetId: "0",
    newFleetId: null,
    fleetAssociatedSince: 0,
    rackName: "R12",
    dateStart: "2025-01-01",
    dateEnd: "2026-12-31",
    dateCancelled: "",
    dateEndContract: "2026-12-31",
    contractPeriod: 12,
    extendPeriod: 1,
    cancellationPeriod: 1,
    purchaseOrder: "",
    paymentTerm: 30,
    pricePerMonth: "24900",
    pricePerTbOveruse: "200",
    currencyId: 0,
    bandwidthBillingType: 2,
    bandwidthContractual: 50_000,
    brand: "Dell",
    model: "PowerEdge R6515",
    numCpu: 1,
    cpuInfo: CPU,
    cpuType: CPU,
    cpuLoad: 0.5,
    cpu: { socket: 1, cores: 24, threads: 48, info: CPU, type: CPU },
    memUsed: 1024,
    memMax: MEMORY_MB,
    memFree: MEMORY_MB - 1024,
    disk: [disk(`S${host.serverId}`)],
    memory: [memory(`M${host.serverId}`)],
    isReserve: 0,
    serviceTag: `TAG${host.serverId}`,
    isODP: 0,
    fmOrderId: null,
    installStatus: null,
    status: "running",
    uptime: 86_400,
    trafficSum: 0,
    freeIncomingTraffic: true,
    outgoingTrafficSum: 0,
    incomingTrafficSum: 0,
  };
}

const disk = (diskSerial: string): Row => ({
  diskType: "NVMe",
  diskMedium: "SSD",
  model: "MZQL2960HCJR",
  product: "",
  diskSerial,
  firmwareVersion: "GDC5602Q",
  rotationRate: 0,
  sectorSizeLogical: 512,
  sectorSizePhysical: 4096,
  size: 960_197_124_096,
});

const memory = (memorySerial: string): Row => ({
  brand: "Samsung",
  model: "M393A8G40BB4",
  size: MEMORY_MB * 1_048_576,
  speed: 3200,
  ecc: 1,
  memoryBank: 0,
  memoryType: "DDR4",
  memorySlot: "A1",
  memorySerial,
});
