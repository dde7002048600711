import type { GigacloudClient } from "../../../sdk/gigacloud";
import type { SampleCall } from "../sample-call";

interface Call extends SampleCall<GigacloudClient> {
  /** Name of the client's method. */
  method: string;
  answer: object;
}

const wireService = {
  id: "33301",
  domain: "example.com",
  total: "10.0000",
  status: "Active",
  billingcycle: "Monthly",
  next_due: "2015-10-22",
  category: "Hosting",
  category_url: "hosting",
  name: "Starter Hosting",
};
const wireInvoice = {
  id: "239780",
  date: "2015-05-26",
  duedate: "2015-05-26",
  paybefore: "2015-05-26",
  total: "10.00",
  datepaid: "0000-00-00 00:00:00",
  status: "Unpaid",
  merge_id: null,
  number: "239780",
  currency: "USD",
};

/** The samples of the vendor's page, a call each. */
export const calls: Record<string, Call> = {
  "GET /details": {
    method: "account.details",
    call: (gigacloud) => gigacloud.account.details(),
    answer: {
      client: {
        id: "20408",
        email: "email@example.com",
        lastlogin: "2015-09-17 09:00:20",
        company: "1",
        credit: "0.0000",
        privileges: null,
      },
    },
    result: {
      id: "20408",
      email: "email@example.com",
      lastlogin: "2015-09-17 09:00:20",
      company: true,
      credit: 0,
      privileges: null,
    },
  },
  "POST /details": {
    method: "account.updateDetails",
    call: (gigacloud) => gigacloud.account.updateDetails({ city: "Kyiv", companyname: "" }),
    form: "city=Kyiv&companyname=",
    answer: {},
    result: undefined,
  },
  "GET /balance": {
    method: "account.balance",
    call: (gigacloud) => gigacloud.account.balance(),
    answer: { details: { acc_balance: "10.00", acc_credit: "0.00" } },
    result: { balance: 10, credit: 0 },
  },
  "GET /invoice": {
    method: "account.invoices",
    call: (gigacloud) => gigacloud.account.invoices(),
    answer: { invoices: [wireInvoice] },
    result: [
      {
        id: "239780",
        date: "2015-05-26",
        duedate: "2015-05-26",
        paybefore: "2015-05-26",
        total: 10,
        status: "Unpaid",
        number: "239780",
        currency: "USD",
      },
    ],
  },
  "GET /invoice/@id": {
    method: "account.invoice",
    path: "/invoice/303090",
    call: (gigacloud) => gigacloud.account.invoice(303090),
    answer: {
      invoice: {
        ...wireInvoice,
        id: "303090",
        subtotal: 58.5,
        taxrate: 22,
        taxexempt: "0",
        total: 58.5,
        items: [
          {
            id: "264330",
            invoice_id: "303090",
            description: "Hosting",
            amount: "58.50",
            qty: "1.00",
            linetotal: "58.50",
            taxed: "0",
          },
        ],
        client: {},
      },
    },
    result: expect.objectContaining({
      id: "303090",
      subtotal: 58.5,
      taxrate: 22,
      taxexempt: false,
      items: [
        {
          id: "264330",
          invoiceId: "303090",
          description: "Hosting",
          amount: 58.5,
          qty: 1,
          linetotal: 58.5,
          taxed: false,
        },
      ],
    }),
  },
  "GET /tickets": {
    method: "support.tickets",
    call: (gigacloud) => gigacloud.support.tickets(),
    answer: {
      tickets: [
        {
          client_read: "1",
          ticket_number: "437928",
          date: "2015-05-12 12:01:45",
          deptname: "Support",
          subject: "S",
          status: "Open",
        },
      ],
    },
    result: [
      {
        number: "437928",
        department: "Support",
        read: true,
        date: "2015-05-12 12:01:45",
        subject: "S",
        status: "Open",
      },
    ],
  },
  "GET /tickets/@number": {
    method: "support.ticket",
    path: "/tickets/437928",
    call: (gigacloud) => gigacloud.support.ticket("437928"),
    answer: {
      tickets: { ticket_number: "437928", subject: "S", status: "Open" },
      replies: [{ id: "57", name: "Default User", body: "Hello", type: "Admin" }],
    },
    result: {
      ticket: { number: "437928", subject: "S", status: "Open" },
      replies: [{ id: "57", name: "Default User", body: "Hello", type: "Admin" }],
    },
  },
  "GET /domain": {
    method: "domains.list",
    call: (gigacloud) => gigacloud.domains.list(),
    answer: {
      domains: [
        {
          id: "548",
          name: "example.com",
          expires: "2016-08-04",
          recurring_amount: "10.00",
          status: "Active",
          period: "1",
          autorenew: "1",
          daytoexpire: "322",
        },
      ],
    },
    result: [
      {
        id: "548",
        name: "example.com",
        expires: "2016-08-04",
        recurringAmount: 10,
        status: "Active",
        period: 1,
        autorenew: true,
        daytoexpire: 322,
      },
    ],
  },
  "GET /domain/@id": {
    method: "domains.get",
    path: "/domain/548",
    call: (gigacloud) => gigacloud.domains.get(548),
    answer: {
      details: {
        id: "548",
        name: "example.com",
        status: "Active",
        idprotection: "0",
        nameservers: ["ns1.example.com", "ns2.example.com", "", ""],
      },
    },
    result: {
      id: "548",
      name: "example.com",
      status: "Active",
      idprotection: false,
      nameservers: ["ns1.example.com", "ns2.example.com"],
    },
  },
  "POST /domainorder/status": {
    method: "domains.isAvailable",
    call: (gigacloud) => gigacloud.domains.isAvailable("example.com"),
    form: "name=example.com",
    answer: { details: { status: "ok" } },
    result: true,
  },
  "GET /service": {
    method: "services.list",
    call: (gigacloud) => gigacloud.services.list(),
    answer: { services: [wireService] },
    result: [
      {
        id: "33301",
        domain: "example.com",
        total: 10,
        status: "Active",
        billingcycle: "Monthly",
        nextDue: "2015-10-22",
        category: "Hosting",
        categoryUrl: "hosting",
        name: "Starter Hosting",
      },
    ],
  },
  "GET /service/@id": {
    method: "services.get",
    path: "/service/33337",
    call: (gigacloud) => gigacloud.services.get(33337),
    answer: {
      service: {
        id: "33337",
        domain: "example.com",
        total: "10.00",
        status: "Active",
        label: "",
        username: "",
        password: "",
        rootpassword: "r00tSecret",
        name: "Starter Hosting",
      },
    },
    result: {
      id: "33337",
      domain: "example.com",
      total: 10,
      status: "Active",
      rootpassword: "r00tSecret",
      name: "Starter Hosting",
    },
  },
  "GET /service/@id/upgrade": {
    method: "services.upgradeOptions",
    path: "/service/7/upgrade",
    call: (gigacloud) => gigacloud.services.upgradeOptions(7),
    answer: { anything: ["at all"] },
    result: { anything: ["at all"] },
  },
  "POST /service/@id/upgrade": {
    method: "services.orderUpgrade",
    path: "/service/7/upgrade",
    call: (gigacloud) =>
      gigacloud.services.orderUpgrade(7, {
        resources: { "12": 4, "13": { "34": 2 } },
        packageId: 5,
        cycle: "m",
      }),
    form: "id=7&resources[12]=4&resources[13][34]=2&package=5&cycle=m&send=true",
    answer: { info: ["upgrade_order_success"] },
    result: { info: ["upgrade_order_success"], raw: { info: ["upgrade_order_success"] } },
  },
  "GET /service/@id/ip": {
    method: "services.addresses",
    path: "/service/7/ip",
    call: (gigacloud) => gigacloud.services.addresses("7"),
    answer: {
      ips: [{ ipaddress: "15.20.101.2", mask: "255.255.255.0", client_description: "", status: "assigned" }],
    },
    result: [{ ip: "15.20.101.2", mask: "255.255.255.0", status: "assigned" }],
  },
  "GET /service/@id/rdns": {
    method: "reverseDns.list",
    path: "/service/7/rdns",
    call: (gigacloud) => gigacloud.reverseDns.list(7),
    answer: {
      ips: [{ ipaddress: "10.10.101.2", ptrname: "2.101.10.10.in-addr.arpa", ptrcontent: "example.com" }],
    },
    result: [{ ip: "10.10.101.2", ptrName: "2.101.10.10.in-addr.arpa", hostname: "example.com" }],
  },
  "POST /service/@id/rdns": {
    method: "reverseDns.setPtr",
    path: "/service/7/rdns",
    call: (gigacloud) =>
      gigacloud.reverseDns.setPtr(7, { "10.10.101.2": "a.example.com", "2001:db8::1": "b.example.com" }),
    form: "id=7&ipaddress[10.10.101.2]=a.example.com&ipaddress[2001:db8::1]=b.example.com",
    answer: { info: ["revdnsupdated"] },
    result: undefined,
  },
};
