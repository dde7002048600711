import { AdditionalIp, ReverseDns } from "rackform";

/**
 * The mail server answers on a second address while its customers move there. TerraHost gives no address back by its API: taking
 * this out of the program leaves it with the server, and the vendor has to end it.
 */
const second = new AdditionalIp("mail1-second", {
  vendor: "terrahost",
  serverId: "mail1",
  onDestroy: "keep",
});

new ReverseDns("mail1-second", { vendor: "terrahost", ip: second.address, hostname: "mail2.example.no" });

export const address = second.address;
