import { z } from "zod";
import { id, listOf, objectOf, text, integer, decimal, flag } from "./lenient";

/*
 * Generated from the facts about the API (tests/sdk/i3d/objects.test.ts says how). Every field but the id may be
 * missing, and an odd value of one is not worth the whole answer; fields that the facts do not name come along.
 */

export const invoice = z.looseObject({
  id: id,
  creationDate: integer,
  dueDate: integer,
  invoiceNumber: text,
  invoiceHash: text,
  description: text,
  currency: text,
  currencySign: text,
  amountIncVAT: text,
  amountExclVAT: text,
  paymentStatus: integer,
  paymentDate: integer,
  isCredit: integer,
  remainingAmount: text,
  totalPaidAmount: text,
});
export type I3dInvoice = z.output<typeof invoice>;
export const conduit = z.looseObject({
  conduitName: text,
  powerMeter: integer,
  amperage: decimal,
  peakAmperage: decimal,
});
export type I3dConduit = z.output<typeof conduit>;
export const pdu = z.looseObject({
  id: id,
  name: text,
  serial: text,
  updatedAt: integer,
  inputFeedType: text,
  outlets: integer,
  phases: integer,
  powerMeter: integer,
  powerFactor: decimal,
  amperage: decimal,
  peakAmperage: decimal,
  voltage: decimal,
  minVoltage: decimal,
  conduits: listOf(conduit),
});
export type I3dPdu = z.output<typeof pdu>;
export const trafficUsageData = z.looseObject({
  timestamp: integer,
  ingress: text,
  egress: text,
  sum: text,
});
export type I3dTrafficUsageData = z.output<typeof trafficUsageData>;
export const trafficUsage = z.looseObject({
  unit: text,
  data: listOf(trafficUsageData),
});
export type I3dTrafficUsage = z.output<typeof trafficUsage>;
export const colocatedAlert = z.looseObject({
  id: id,
  percentage: integer,
  sendMail: integer,
  sendTicket: integer,
  triggered: integer,
  createdAt: integer,
});
export type I3dColocatedAlert = z.output<typeof colocatedAlert>;
export const colocatedAccessServer = z.looseObject({
  coloserverId: integer,
  rackname: text,
});
export type I3dColocatedAccessServer = z.output<typeof colocatedAccessServer>;
export const accountDocument = z.looseObject({
  id: id,
  documentType: integer,
  documentNumber: text,
  documentExpiration: text,
});
export type I3dAccountDocument = z.output<typeof accountDocument>;
export const colocatedAccessDetails = z.looseObject({
  id: id,
  visitorId: integer,
  datacenterId: integer,
  dateverified: text,
  dateonlist: text,
  dateofflist: text,
  email: text,
  mobile: text,
  firstName: text,
  lastName: text,
  birthDate: text,
  companyName: text,
  city: text,
  countryEn: text,
  colocatedAccessServers: listOf(colocatedAccessServer),
  adminNotesReadOnly: text,
  accountDocument: listOf(accountDocument),
  checked: text,
  createdBy: integer,
  newEntry: integer,
  temporaryAccess: integer,
  fingerPrintId: integer,
  printMade: text,
  visitRequester: integer,
  permanentRequester: integer,
  syntegroEmployeeCode: text,
  status: text,
});
export type I3dColocatedAccessDetails = z.output<typeof colocatedAccessDetails>;
export const accessDocument = z.looseObject({
  id: id,
  documentType: integer,
  documentNumber: text,
  documentExpiration: text,
});
export type I3dAccessDocument = z.output<typeof accessDocument>;
export const upLink = z.looseObject({
  side: text,
  uplinkId: integer,
});
export type I3dUpLink = z.output<typeof upLink>;
export const crossConnect = z.looseObject({
  id: id,
  dateStart: text,
  dateEnd: text,
  dateCancelled: text,
  dateEndContract: text,
  contractPeriod: integer,
  extendPeriod: integer,
  cancellationPeriod: integer,
  paymentTerm: integer,
  purchaseOrder: text,
  monthlyFee: text,
  setupFee: text,
  currencyId: integer,
  colocatedServerId: integer,
  hostId: integer,
  locationIdSideA: integer,
  locationIdSideAName: text,
  locationIdSideZ: integer,
  locationIdSideZName: text,
  locationDetails: text,
  rackIdSideA: integer,
  rackIdSideAName: text,
  rackIdSideZ: integer,
  rackIdSideZName: text,
  goLiveDate: text,
  internalId: text,
  patchInternalName: text,
  patchCustomerName: text,
  thirdPartyId: text,
  vendorId: integer,
  cableType: integer,
  cableSpeed: integer,
  connectorSideAType: integer,
  connectorSideZType: integer,
  diverseFromPatchId: integer,
  customerNotes: text,
  uplinks: listOf(upLink),
  connectivityType: text,
  outgoingTrafficSum: integer,
  incomingTrafficSum: integer,
  bandwidthBillingType: integer,
});
export type I3dCrossConnectRow = z.output<typeof crossConnect>;
export const accountBillingDetails = z.looseObject({
  firstName: text,
  lastName: text,
  address: text,
  streetNumber: text,
  zipCode: text,
  city: text,
  countryCode: text,
  phoneNumber: text,
  phoneNumberMobile: text,
  emailAddressBilling: text,
  bundleInvoicesOfSameCategory: integer,
  receivePaymentConfirmationsViaEmail: integer,
  preferredPaymentMethod: integer,
});
export type I3dAccountBillingDetails = z.output<typeof accountBillingDetails>;
export const accountActionLog = z.looseObject({
  remoteIP: text,
  title: text,
  description: text,
  date: text,
  time: text,
  timestamp: integer,
});
export type I3dAccountActionLog = z.output<typeof accountActionLog>;
export const aPIRequest = z.looseObject({
  url: text,
  method: text,
  header: z.unknown(),
  queryParameter: text,
  ipAddress: text,
  requestTimestamp: integer,
  body: z.unknown(),
});
export type I3dAPIRequest = z.output<typeof aPIRequest>;
export const aPIResponse = z.looseObject({
  responseTime: decimal,
  code: integer,
  body: z.unknown(),
});
export type I3dAPIResponse = z.output<typeof aPIResponse>;
export const aPILog = z.looseObject({
  request: objectOf(aPIRequest),
  response: objectOf(aPIResponse),
});
export type I3dAPILog = z.output<typeof aPILog>;
export const invoiceItem = z.looseObject({
  orderId: text,
  description: text,
  periodFrom: text,
  periodTo: text,
  remarks: text,
  quantity: integer,
  setupCosts: text,
  unitPrice: text,
  vatPercentage: integer,
  vatAmount: text,
  amountIncVat: text,
  amountExclVat: text,
});
export type I3dInvoiceItem = z.output<typeof invoiceItem>;
export const invoiceClientDetails = z.looseObject({
  fullName: text,
  companyName: text,
  email: text,
  address: text,
  zip: text,
  city: text,
  country: text,
  vatNumber: text,
  iban: text,
  bic: text,
});
export type I3dInvoiceClientDetails = z.output<typeof invoiceClientDetails>;
export const invoiceCompanyDetails = z.looseObject({
  name: text,
  address: text,
  zip: text,
  city: text,
  country: text,
  phone: text,
  email: text,
  url: text,
  iban: text,
  bic: text,
});
export type I3dInvoiceCompanyDetails = z.output<typeof invoiceCompanyDetails>;
export const invoiceDetails = z.looseObject({
  id: id,
  invoiceNumber: text,
  invoiceHash: text,
  clientNumber: text,
  creationDate: text,
  dueDate: text,
  paymentStatus: integer,
  paymentDate: integer,
  isCredit: integer,
  paymentTerm: integer,
  currency: text,
  currencySign: text,
  vatPercentage: integer,
  vatAmount: text,
  amountIncVat: text,
  amountExclVat: text,
  items: listOf(invoiceItem),
  clientDetails: objectOf(invoiceClientDetails),
  companyDetails: objectOf(invoiceCompanyDetails),
});
export type I3dInvoiceDetails = z.output<typeof invoiceDetails>;
export const accountAPIKeyIPWhitelist = z.looseObject({
  id: id,
  ipStart: text,
  ipEnd: text,
  ipRange: text,
  comments: text,
  active: integer,
  updatedAt: integer,
});
export type I3dAccountAPIKeyIPWhitelist = z.output<typeof accountAPIKeyIPWhitelist>;
export const accountIPWhitelist = z.looseObject({
  id: id,
  ipStart: text,
  ipEnd: text,
  ipRange: text,
  description: text,
  active: integer,
  createdAt: integer,
});
export type I3dAccountIPWhitelist = z.output<typeof accountIPWhitelist>;
export const accountFile = z.looseObject({
  id: id,
  category: integer,
  name: text,
  filename: text,
  type: text,
  size: integer,
  uploadedAt: integer,
});
export type I3dAccountFile = z.output<typeof accountFile>;
export const callbackSetting = z.looseObject({
  id: id,
  url: text,
  urlDescription: text,
  headers: text,
});
export type I3dCallbackSetting = z.output<typeof callbackSetting>;
export const slackSetting = z.looseObject({
  id: id,
  name: text,
  webHookUrl: text,
  channel: text,
  userName: text,
});
export type I3dSlackSetting = z.output<typeof slackSetting>;
export const triggerCondition = z.looseObject({
  conditionId: integer,
  conditionValues: listOf(text),
});
export type I3dTriggerCondition = z.output<typeof triggerCondition>;
export const memoryTriggerRule = z.looseObject({
  operator: integer,
  triggerWindow: integer,
  threshold: integer,
});
export type I3dMemoryTriggerRule = z.output<typeof memoryTriggerRule>;
export const triggerRule = z.looseObject({
  ruleAction: integer,
  ruleDataType: integer,
  rule: objectOf(memoryTriggerRule),
});
export type I3dTriggerRule = z.output<typeof triggerRule>;
export const applicationInstanceStopMethod = z.looseObject({
  methodId: integer,
  timeout: integer,
});
export type I3dApplicationInstanceStopMethod = z.output<typeof applicationInstanceStopMethod>;
export const triggerAction = z.looseObject({
  action: integer,
  actionParameters: objectOf(applicationInstanceStopMethod),
});
export type I3dTriggerAction = z.output<typeof triggerAction>;
export const trigger = z.looseObject({
  id: id,
  name: text,
  description: text,
  conditions: listOf(triggerCondition),
  rules: listOf(triggerRule),
  actions: listOf(triggerAction),
  createdAt: integer,
  changedAt: integer,
  active: integer,
});
export type I3dTrigger = z.output<typeof trigger>;
export const triggerSummary = z.looseObject({
  id: id,
  name: text,
  description: text,
});
export type I3dTriggerSummary = z.output<typeof triggerSummary>;
export const triggerType = z.looseObject({
  id: id,
  description: text,
});
export type I3dTriggerType = z.output<typeof triggerType>;
export const colocationNetworkDataTelemetry = z.looseObject({
  timestamp: integer,
  networkIngress: integer,
  networkEgress: integer,
});
export type I3dColocationNetworkDataTelemetry = z.output<typeof colocationNetworkDataTelemetry>;
export const colocationNetworkTelemetry = z.looseObject({
  unit: text,
  data: listOf(colocationNetworkDataTelemetry),
});
export type I3dColocationNetworkTelemetry = z.output<typeof colocationNetworkTelemetry>;
export const colocationPDUHistoryDataTelemetry = z.looseObject({
  timestamp: integer,
  amps: decimal,
  volts: decimal,
  kwh: decimal,
  powerMeter: integer,
});
export type I3dColocationPDUHistoryDataTelemetry = z.output<typeof colocationPDUHistoryDataTelemetry>;
export const colocationPDUHistoryTelemetry = z.looseObject({
  unit: text,
  data: listOf(colocationPDUHistoryDataTelemetry),
});
export type I3dColocationPDUHistoryTelemetry = z.output<typeof colocationPDUHistoryTelemetry>;
export const colocationPDUTelemetry = z.looseObject({
  id: id,
  name: text,
  kwh: integer,
});
export type I3dColocationPDUTelemetry = z.output<typeof colocationPDUTelemetry>;
export const colocationOveruseTelemetry = z.looseObject({
  coloId: integer,
  coloName: text,
  orderedBandwidth: decimal,
  usedBandwidth: decimal,
});
export type I3dColocationOveruseTelemetry = z.output<typeof colocationOveruseTelemetry>;
export const pingSite = z.looseObject({
  continentId: integer,
  continentName: text,
  countryId: integer,
  country: text,
  dcLocationId: integer,
  dcLocationName: text,
  hostname: text,
  ipv4: listOf(text),
  ipv6: listOf(text),
});
export type I3dPingSite = z.output<typeof pingSite>;
export const pingSiteDetailBeacon = z.looseObject({
  hostName: text,
  state: text,
  ip: text,
});
export type I3dPingSiteDetailBeacon = z.output<typeof pingSiteDetailBeacon>;
export const pingSiteDetail = z.looseObject({
  continentId: integer,
  continentName: text,
  countryId: integer,
  countryName: text,
  dcLocationId: integer,
  dcLocationName: text,
  regionName: text,
  beacons: listOf(pingSiteDetailBeacon),
});
export type I3dPingSiteDetail = z.output<typeof pingSiteDetail>;
export const pingSiteLatencyCoordinatesModel = z.looseObject({
  lat: text,
  lng: text,
});
export type I3dPingSiteLatencyCoordinatesModel = z.output<typeof pingSiteLatencyCoordinatesModel>;
export const pingSiteLatencyRpmRawModel = z.looseObject({
  link: text,
  latency5m: text,
  latency1d: text,
  latency1w: text,
  latency30d: text,
  jitter: text,
  packetloss5m: text,
  packetloss1d: text,
  packetloss1w: text,
  packetloss30d: text,
  sourceRegion: flag,
  source: objectOf(pingSiteLatencyCoordinatesModel),
  destinationRegion: flag,
  destination: objectOf(pingSiteLatencyCoordinatesModel),
});
export type I3dPingSiteLatencyRpmRawModel = z.output<typeof pingSiteLatencyRpmRawModel>;
export const pingSiteLatencyPropertyModel = z.looseObject({
  link: text,
  description: text,
});
export type I3dPingSiteLatencyPropertyModel = z.output<typeof pingSiteLatencyPropertyModel>;
export const pingSiteLatencyFeaturesGeometryModel = z.looseObject({
  type: text,
  coordinates: listOf(listOf(decimal)),
});
export type I3dPingSiteLatencyFeaturesGeometryModel = z.output<typeof pingSiteLatencyFeaturesGeometryModel>;
export const pingSiteLatencyConnectionModel = z.looseObject({
  type: text,
  properties: objectOf(pingSiteLatencyPropertyModel),
  geometry: objectOf(pingSiteLatencyFeaturesGeometryModel),
});
export type I3dPingSiteLatencyConnectionModel = z.output<typeof pingSiteLatencyConnectionModel>;
export const pingSiteLatencyFeaturesModel = z.looseObject({
  ok: listOf(pingSiteLatencyConnectionModel),
  down: listOf(pingSiteLatencyConnectionModel),
  loss: listOf(pingSiteLatencyConnectionModel),
});
export type I3dPingSiteLatencyFeaturesModel = z.output<typeof pingSiteLatencyFeaturesModel>;
export const pingSiteLatencyRouterPointGeometryModel = z.looseObject({
  type: text,
  coordinates: listOf(decimal),
});
export type I3dPingSiteLatencyRouterPointGeometryModel = z.output<
  typeof pingSiteLatencyRouterPointGeometryModel
>;
export const pingSiteLatencyRouterPointModel = z.looseObject({
  type: text,
  properties: objectOf(pingSiteLatencyPropertyModel),
  geometry: objectOf(pingSiteLatencyRouterPointGeometryModel),
});
export type I3dPingSiteLatencyRouterPointModel = z.output<typeof pingSiteLatencyRouterPointModel>;
export const pingSiteLatencyResponseModel = z.looseObject({
  rpmRaw: listOf(pingSiteLatencyRpmRawModel),
  features: objectOf(pingSiteLatencyFeaturesModel),
  routerPoints: listOf(pingSiteLatencyRouterPointModel),
});
export type I3dPingSiteLatencyResponseModel = z.output<typeof pingSiteLatencyResponseModel>;
export const pingSiteLatencyModel = z.looseObject({
  authStatus: flag,
  authservice: flag,
  authuser: flag,
  responseTime: decimal,
  status: text,
  response: objectOf(pingSiteLatencyResponseModel),
  serverTime: text,
});
export type I3dPingSiteLatencyModel = z.output<typeof pingSiteLatencyModel>;
