import type { Effect } from "../core";

/** One command of the document: the client's method, and what sending it twice would do. */
export type CommandRow = readonly [method: string, effect: Effect];

/**
 * Every command that the client offers. All are POSTs, so the effect is a matter of the command:
 * - reads are repeated freely;
 * - `keyed` writes set a whole state by id, and a second application changes nothing: `/firewall/save` replaces both
 *   directions, `/dns/delete` answers invalid-zone-id when the zone is gone, `custom-properties-edit`, `customer/edit`
 *   and `change-language` write the same values again;
 * - everything else is `once`: edits under a serial (the serial of an edit that did happen is stale, so a repetition
 *   would look like somebody else's change), orders (money), power (a second restart is a second outage), and the
 *   enable/disable/switch pairs, whose repetition is described nowhere or is an error of its own
 *   (ip-already-blackholed). An unclear answer of these is for the caller to resolve by reading.
 *
 * `/customer/regenerate-api-key` is left out on purpose: it kills the key in use at once.
 */
export const commands = {
  "/customer/emails-list": ["customer.emailsList", "read"],
  "/customer/email-details": ["customer.emailDetails", "read"],
  "/customer/change-language": ["customer.changeLanguage", "keyed"],
  "/customer/get-language": ["customer.getLanguage", "read"],
  "/customer/details": ["customer.details", "read"],
  "/customer/edit": ["customer.edit", "keyed"],

  "/services/list": ["services.list", "read"],
  "/services/details": ["services.details", "read"],

  "/domain/list": ["domain.list", "read"],
  "/domain/details": ["domain.details", "read"],
  "/domain/edit-dns-servers": ["domain.editDnsServers", "once"],

  "/easyisp/list": ["easyisp.list", "read"],
  "/easyisp/details": ["easyisp.details", "read"],
  "/avx/list": ["avx.list", "read"],
  "/avx/details": ["avx.details", "read"],
  "/hosting-artnet/list": ["hostingArtnet.list", "read"],
  "/hosting-artnet/details": ["hostingArtnet.details", "read"],
  "/ssl/list": ["ssl.list", "read"],
  "/ssl/details": ["ssl.details", "read"],
  "/software/list": ["software.list", "read"],
  "/software/details": ["software.details", "read"],
  "/link-service/list": ["linkService.list", "read"],
  "/link-service/details": ["linkService.details", "read"],

  "/fail-over-ip/list": ["failOverIp.list", "read"],
  "/fail-over-ip/details": ["failOverIp.details", "read"],
  "/fail-over-ip/switch": ["failOverIp.switch", "once"],

  "/additional-ip/list": ["additionalIp.list", "read"],
  "/additional-ip/details": ["additionalIp.details", "read"],
  "/additional-ip/order-info": ["additionalIp.orderInfo", "read"],
  "/additional-ip/order": ["additionalIp.orderAddresses", "once"],

  "/vps/list": ["vps.list", "read"],
  "/vps/details": ["vps.details", "read"],
  "/vps/power-on": ["vps.powerOn", "once"],
  "/vps/power-off": ["vps.powerOff", "once"],
  "/vps/power-restart": ["vps.powerRestart", "once"],

  "/dedicated/list": ["dedicated.list", "read"],
  "/dedicated/details": ["dedicated.details", "read"],
  "/dedicated/transfer-usage-details": ["dedicated.transferUsage", "read"],
  "/dedicated/ilo-details": ["dedicated.iloDetails", "read"],
  "/dedicated/ilo-access-enable": ["dedicated.enableIloAccess", "once"],
  "/dedicated/ilo-access-disable": ["dedicated.disableIloAccess", "once"],
  "/dedicated/power-details": ["dedicated.powerDetails", "read"],
  "/dedicated/power-on": ["dedicated.powerOn", "once"],
  "/dedicated/power-off": ["dedicated.powerOff", "once"],
  "/dedicated/power-restart": ["dedicated.powerRestart", "once"],

  "/colocation/list": ["colocation.list", "read"],
  "/colocation/details": ["colocation.details", "read"],
  "/colocation/transfer-usage-details": ["colocation.transferUsage", "read"],
  "/colocation/power-details": ["colocation.powerDetails", "read"],
  "/colocation/power-on": ["colocation.powerOn", "once"],
  "/colocation/power-off": ["colocation.powerOff", "once"],
  "/colocation/power-restart": ["colocation.powerRestart", "once"],

  "/ip-blackholing/list": ["ipBlackholing.list", "read"],
  "/ip-blackholing/enable": ["ipBlackholing.enable", "once"],
  "/ip-blackholing/disable": ["ipBlackholing.disable", "once"],

  "/dns/list": ["dns.list", "read"],
  "/dns/delete": ["dns.delete", "keyed"],
  "/dns/details-secoundary": ["dns.detailsSecondary", "read"],
  "/dns/add-secoundary": ["dns.addSecondary", "once"],
  "/dns/details-primary": ["dns.detailsPrimary", "read"],
  "/dns/add-primary": ["dns.addPrimary", "once"],
  "/dns/edit-primary-records": ["dns.editPrimaryRecords", "once"],

  "/rev-dns/list": ["revDns.list", "read"],
  "/rev-dns/details": ["revDns.details", "read"],
  "/rev-dns/edit": ["revDns.edit", "once"],

  "/firewall/list": ["firewall.list", "read"],
  "/firewall/details": ["firewall.details", "read"],
  "/firewall/enable": ["firewall.enable", "once"],
  "/firewall/disable": ["firewall.disable", "once"],
  "/firewall/save": ["firewall.save", "keyed"],

  "/offer-dedicated/custom-offer": ["offerDedicated.customOffer", "read"],
  "/offer-dedicated/express-offer": ["offerDedicated.expressOffer", "read"],
  "/offer-dedicated/express-reservations-list": ["offerDedicated.expressReservations", "read"],
  "/offer-dedicated/express-reservation": ["offerDedicated.reserveExpress", "once"],
  "/offer-dedicated/express-reservation-cancel": ["offerDedicated.cancelExpressReservation", "once"],
  "/offer-dedicated/express-order": ["offerDedicated.orderExpress", "once"],

  "/cloud-instance/list": ["cloudInstance.list", "read"],
  "/cloud-instance/details": ["cloudInstance.details", "read"],
  "/cloud-instance/action-power-on": ["cloudInstance.powerOn", "once"],
  "/cloud-instance/action-power-off": ["cloudInstance.powerOff", "once"],
  "/cloud-instance/action-power-restart": ["cloudInstance.powerRestart", "once"],
  "/cloud-instance/action-shutdown": ["cloudInstance.shutdown", "once"],
  "/cloud-instance/action-reboot": ["cloudInstance.reboot", "once"],
  "/cloud-instance/resources-allowed-ranges": ["cloudInstance.allowedResources", "read"],
  "/cloud-instance/resources-calculate-price": ["cloudInstance.calculatePrice", "read"],
  "/cloud-instance/resources-negotiate": ["cloudInstance.changeResources", "once"],
  "/cloud-instance/boot-installation-images-list": ["cloudInstance.installationImages", "read"],
  "/cloud-instance/boot-mode-installation-image": ["cloudInstance.bootInstallationImage", "once"],
  "/cloud-instance/boot-mode-boot": ["cloudInstance.bootFromDisk", "once"],
  "/cloud-instance/custom-properties-edit": ["cloudInstance.editCustomProperties", "keyed"],
  "/cloud-instance/password-change": ["cloudInstance.changePassword", "once"],
  "/cloud-instance/delete": ["cloudInstance.delete", "once"],
} as const satisfies Record<`/${string}`, CommandRow>;

export type Command = keyof typeof commands;
