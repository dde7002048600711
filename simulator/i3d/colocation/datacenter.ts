/** The data center that every simulated colocation stands in. */
export const datacenter = {
  address: {
    name: "EU: Rotterdam",
    address: "Van Nelleweg 1",
    zipCode: "3044 BC",
    city: "Rotterdam",
    country: "Netherlands",
  },
  contact: { phoneNumber: "", emergencyPhoneNumber: "", faxNumber: "", emailAddress: "noc@example.com" },
  wifi: { networkName: "guests", userName: "", password: "" },
};
