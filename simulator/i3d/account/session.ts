import type { Route } from "../routing";

/** `GET /session/user`: who the key belongs to, as a bare object (documents/i3d-api-v3.txt, "Session"). */
export const sessionRoutes: Route[] = [
  {
    method: "GET",
    path: "/session/user",
    handle: ({ world }) => {
      const { userId, details, billing } = world.account;
      const { options } = world;
      return {
        status: 200,
        body: {
          userId,
          userName: `user${userId}`,
          email: details["emailAddress"],
          firstName: details["firstName"],
          lastName: details["lastName"],
          gender: "",
          phone: details["phoneNumber"],
          accessLevel: 10,
          validateEmail: 0,
          isTrialAccount: 0,
          trialAccountExpirationDate: "",
          requestIp: options.clientAddress,
          requestIpCountry: "Netherlands",
          requestIpCountryCode: "NL",
          details: { ...details, isAllowedFlexMetal: options.flexMetalAllowed ? 1 : 0 },
          billingDetails: billing,
        },
      };
    },
  },
];
