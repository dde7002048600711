import type { Servers, My } from "../../../sdk/panel";
import type { Call } from "../gigahost/calls";
import { enveloped } from "./wire";

export interface Panel {
  servers: Servers;
  my: My;
}

const said = (message: string) => enveloped([], { message });

/** Software, upgrades and the account, the same at both panels. */
export const softwareCalls: Call<Panel>[] = [
  {
    endpoint: "GET /reinstall/distro",
    method: "servers.software.distros",
    call: (c) => c.servers.software.distros(),
    path: "/reinstall/distro",
    answer: enveloped([{ dist_id: "1", dist_name: "CentOS", dist_value: "centos", dist_active: "1" }]),
    result: [{ dist_id: "1", dist_name: "CentOS", dist_value: "centos", dist_active: true }],
  },
  {
    endpoint: "GET /reinstall/distro/{id}",
    method: "servers.software.operatingSystems",
    call: (c) => c.servers.software.operatingSystems("1"),
    path: "/reinstall/distro/1",
    answer: enveloped([
      {
        os_id: "47",
        dist_id: "1",
        os_name: "CentOS 6",
        os_release: "centos",
        os_dist: "6",
        os_arch: "amd64",
        os_minram: "4",
        os_dedicated_only: "0",
      },
    ]),
    result: [
      {
        os_id: "47",
        dist_id: "1",
        os_name: "CentOS 6",
        os_release: "centos",
        os_dist: "6",
        os_arch: "amd64",
        os_minram: 4,
        os_dedicated_only: false,
      },
    ],
  },
  {
    endpoint: "POST /servers/{id}/reinstall",
    method: "servers.software.reinstall",
    call: (c) =>
      c.servers.software.reinstall(3523, {
        osId: 47,
        language: "en_US",
        keyboard: "no",
        timezone: "Europe/Oslo",
        hostname: "web",
      }),
    path: "/servers/3523/reinstall",
    body: { os_id: 47, language: "en_US", keyboard: "no", timezone: "Europe/Oslo", hostname: "web" },
    answer: {
      meta: {
        status: 200,
        message: "Server install has been initiated.",
        reboot: true,
        root_passwd: "s3cret-root",
      },
    },
    result: { message: "Server install has been initiated.", reboot: true, root_passwd: "s3cret-root" },
  },
  {
    endpoint: "PUT /servers/{id}/reverse",
    method: "servers.delegateReverse",
    call: (c) => c.servers.delegateReverse(3523, { subnetId: "2236", nameserver: "ns1.example.no" }),
    path: "/servers/3523/reverse",
    body: { sub_id: 2236, dns: "ns1.example.no" },
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "GET /servers/{id}/isos",
    method: "servers.software.isos",
    call: (c) => c.servers.software.isos(3523),
    path: "/servers/3523/isos",
    answer: enveloped([
      {
        iso_id: "9",
        cust_id: "1",
        iso_url: "http://a/b.iso",
        iso_name: "b.iso",
        iso_hash: "",
        iso_size: "0",
        iso_state: "uploading",
        iso_mounted: "0",
      },
    ]),
    result: [
      {
        iso_id: "9",
        cust_id: "1",
        iso_url: "http://a/b.iso",
        iso_name: "b.iso",
        iso_hash: "",
        iso_size: "0",
        iso_state: "uploading",
        iso_mounted: false,
      },
    ],
  },
  {
    endpoint: "POST /servers/{id}/isos",
    method: "servers.software.mountIso",
    call: (c) => c.servers.software.mountIso(3523, "9"),
    path: "/servers/3523/isos",
    body: { iso_id: "9" },
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "GET /servers/{id}/upgrade",
    method: "servers.upgrades.list",
    call: (c) => c.servers.upgrades.list(3523),
    path: "/servers/3523/upgrade",
    answer: enveloped([
      {
        pkg_id: "3",
        product_id: "2058",
        pkg_name: "kvm",
        pkg_cores: "2",
        pkg_ram: "2048",
        pkg_disk: "40",
        product_name: "KVM 2048",
        product_price: "199.00",
      },
      {
        product_id: 12,
        product_name: "KVM",
        product_vm_cores: 2,
        rate_monthly: "79.00000",
        currency_code: "NOK",
      },
    ]),
    result: [
      { pkg_id: "3", product_price: 199 },
      { pkg_id: null, product_id: "12", rate_monthly: 79 },
    ],
  },
  {
    endpoint: "POST /servers/{id}/upgrade",
    method: "servers.upgrades.orderUpgrade",
    call: (c) => c.servers.upgrades.orderUpgrade(3523, "3"),
    path: "/servers/3523/upgrade",
    body: { pkg_id: 3 },
    answer: said("200 OK"),
    result: { message: "200 OK" },
  },
  {
    endpoint: "GET /my/account",
    method: "my.account",
    call: (c) => c.my.account(),
    path: "/my/account",
    answer: {
      success: true,
      cust_id: "1111",
      cust_name: "name",
      cust_company_no: "",
      cust_contacts: [{ contact_id: "1", contact_name: "name", contact_admin: "1" }],
    },
    result: { cust_id: "1111", cust_name: "name", cust_contacts: [{ contact_id: "1", contact_admin: true }] },
  },
  {
    endpoint: "GET /my/invoices",
    method: "my.invoices",
    call: (c) => c.my.invoices(),
    path: "/my/invoices",
    answer: {
      success: true,
      invoices: [
        {
          inv_id: "5",
          order_id: "6",
          inv_number: "7",
          inv_date: "1463004000",
          inv_paid: "1",
          inv_total: "3240.00",
          inv_vat: 810,
          inv_total_vat: 4050,
        },
      ],
    },
    result: [
      {
        inv_id: "5",
        inv_date: 1463004000,
        inv_paid: true,
        inv_total: 3240,
        inv_vat: 810,
        inv_total_vat: 4050,
      },
    ],
  },
];
