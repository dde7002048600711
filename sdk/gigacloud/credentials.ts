import { RackformError } from "../core";

/** The client area's own login: Basic authentication on every call (document, "Authentication"). */
export interface GigacloudCredentials {
  /** E-mail address of the client area. */
  username: string;
  /** Password of the client area: the whole account hangs on it. */
  password: string;
}

/** Refuses missing or impossible credentials before anything is sent. */
export function checkCredentials({ username, password }: GigacloudCredentials): void {
  if (!username?.trim()) refuse("username", "the user name is missing", "GIGACLOUD_USERNAME");
  if (username.includes(":")) refuse("username", "the user name must not hold a colon", "GIGACLOUD_USERNAME");
  if (!password) refuse("password", "the password is missing", "GIGACLOUD_PASSWORD");
}

function refuse(argument: string, why: string, variable: string): never {
  throw new RackformError({
    kind: "authentication",
    vendor: "gigacloud",
    argument,
    message: `${why}; set ${argument} in the configuration rackform:gigacloud, or the environment variable ${variable}`,
  });
}
