/**
 * The public half of the key that rspamd signs with; the private one never leaves the server. A new key gets a selector of its own
 * and stands beside the old one until no mail that was signed with that is under way: then the old one goes.
 */
export const dkimKeys: Record<string, string> = {
  "2026-1":
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjf8GP4lGNwzZPjCnFbVyU8yzTCqG9vsrSYG/rMACFEHB" +
    "5Q1op5AVQHCcfMXfC/1mDSsdZ68YgKS7Ie0ZRnVC8ZVw21+h9al21EADWIn0BBkGcPSLZ+3y0hHSZDD3hm37s0hL" +
    "zJHPwziiB53uCUo5P5WdQGcfSF2aLvlBDViSet9z+i5VCdHJhNcm5vRS6kN+PWnuGHNLIM5h37S3rnMQwymPYmmj" +
    "ndgojs8CP2kRSGmQYzggww832YhUhymXz34NZ05D1AcdmDJePjZaYhLZ2HPYyNlEkagbIMwuwvqXBD0YMrinSJvS" +
    "upfeLDGe70MEDagle1+e5alrVwKle0xLiQIDAQAB",
};
