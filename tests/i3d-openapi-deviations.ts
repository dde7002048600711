/** A JSON document that is walked, not typed: i3D.net's OpenAPI. */
export type Node = { [key: string]: Node } & { [key: string]: unknown };

/** One place where the API is known to differ from the vendor's published OpenAPI. */
export interface Deviation {
  name: string;
  /** Why the document is not believed; the sections are those of the vendor's notes. */
  reason: string;
  apply(document: Node): void;
}

const schemas = (document: Node): Node => document["components"]!["schemas"]!;
const properties = (document: Node, schema: string): Node => schemas(document)[schema]!["properties"]!;

const nullable = (document: Node, schema: string, names: string[]): void => {
  for (const name of names) Object.assign(properties(document, schema)[name]!, { nullable: true });
};

const optional = (document: Node, schema: string, name: string): void => {
  const required = schemas(document)[schema]!["required"] as unknown as string[];
  Object.assign(schemas(document)[schema]!, { required: required.filter((each) => each !== name) });
};

const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const object = (required: Record<string, object>, others: Record<string, object> = {}): object => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...others },
});
const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const list = (items: object): object => ({ type: "array", items });
const text = { type: "string" };

const addOperation = (document: Node, method: string, path: string, operation: object): void => {
  const paths: Record<string, object> = document["paths"]!;
  paths[path] = { ...paths[path], [method]: operation };
};

const command = object(
  { uuid: text, server_uuid: text, payload: list({}), state: text },
  { created_at: { type: ["string", "integer"] }, updated_at: { type: ["string", "integer"] } },
);

/** Every known deviation; the document is changed by all of them before anything is checked against it. */
export const DEVIATIONS: readonly Deviation[] = [
  {
    name: "server creation answers an array",
    reason:
      "The single object is an edit for the vendor's code generator; its client decodes an array (1.1).",
    apply: (document) => {
      const post = document["paths"]!["/v3/flexMetal/servers"]!["post"]!;
      Object.assign(post["responses"]!["200"]!, json(list(ref("FlexMetalServer"))));
    },
  },
  {
    name: "list filters are optional",
    reason: "`status` and `tag` are marked required, known clients leave both out (2.4).",
    apply: (document) => {
      const get = document["paths"]!["/v3/flexMetal/servers"]!["get"]!;
      for (const parameter of get["parameters"] as unknown as Node[])
        Object.assign(parameter, { required: false });
    },
  },
  {
    name: "sshKey is optional",
    reason: "The vendor's own provider omits it for Talos and Windows (2.1).",
    apply: (document) => optional(document, "FlexMetalServerRequest", "sshKey"),
  },
  {
    name: "null means not given",
    reason: "The vendor sends null for lists that are not given (2.1).",
    apply: (document) => {
      nullable(document, "FlexMetalServerRequest", [
        "sshKey",
        "tags",
        "postInstallScript",
        "contractId",
        "overflow",
      ]);
      nullable(document, "FlexMetalOperatingSystemRequest", ["kernelParams", "partitions"]);
    },
  },
  {
    name: "newer create fields",
    reason: "ipxeScriptUrl is in the newer OpenAPI only, userdata in the newer documents only (2.1, 8).",
    apply: (document) => {
      const newer = { type: "string", nullable: true };
      Object.assign(properties(document, "FlexMetalOperatingSystemRequest"), { ipxeScriptUrl: newer });
      Object.assign(properties(document, "FlexMetalServerRequest"), { userdata: newer });
    },
  },
  {
    name: "server fields may be null or missing",
    reason: "statusMessage and times that have not happened come as null or not at all (2.2, 11).",
    apply: (document) => {
      const names = ["statusMessage", "deliveredAt", "releasedAt", "contractId"];
      nullable(document, "FlexMetalServer", names);
      for (const name of names) optional(document, "FlexMetalServer", name);
    },
  },
  {
    name: "a label with a null value deletes",
    reason: "Label.value is declared as text, the description of the call says null removes the key (7).",
    apply: (document) => {
      nullable(document, "Label", ["value"]);
    },
  },
  {
    name: "an unknown dedicated server may be 404",
    reason: "Only 200, 403 and 500 are declared; what an unknown id gives is not known (1.2).",
    apply: (document) => {
      const get = document["paths"]!["/v3/dedicatedServer/{dedicatedServerId}"]!["get"]!;
      Object.assign(get["responses"]!, { "404": { description: "" } });
    },
  },
  {
    name: "location calls refuse a bad key",
    reason:
      "Every call needs the key; these two forgot to declare 403, and 404 for the unknown location (1.1, 1.2).",
    apply: (document) => {
      for (const path of ["/v3/flexMetal/location", "/v3/flexMetal/location/{locationId}/instanceTypes"]) {
        Object.assign(document["paths"]![path]!["get"]!["responses"]!, { "403": {}, "404": {} });
      }
    },
  },
  {
    name: "refusals that are not declared",
    reason:
      "Few calls declare 400 and 422, yet bodies and ranges are checked (1.2); some DELETEs are open (2.5, 3).",
    apply: (document) => {
      for (const methods of Object.values(document["paths"]!)) {
        for (const operation of Object.values(methods)) {
          const responses = operation["responses"]!;
          const ranged = JSON.stringify(operation["parameters"] ?? []).includes("RANGED-DATA");
          const refusals = { "400": {}, ...(ranged ? {} : { "422": {} }) };
          if (ranged || "requestBody" in operation) Object.assign(responses, { ...refusals, ...responses });
        }
      }
      const refuses = (path: string, method: string, status: string): void => {
        Object.assign(document["paths"]![path]![method]!["responses"]!, { [status]: {} });
      };
      refuses("/v3/flexMetal/servers/{uuid}", "delete", "422");
      refuses("/v3/flexMetal/servers/{uuid}/tag/{tag}", "post", "422");
      refuses("/v3/flexMetal/tags/{tag}", "delete", "422");
    },
  },
  {
    name: "trigger summaries have the trigger's id",
    reason: "Declared as a number there and as a text in the trigger itself, which calls take (1.5).",
    apply: (document) => {
      Object.assign(properties(document, "TriggerSummary")["id"]!, { type: "string" });
    },
  },
  {
    name: "reverse DNS of hosts",
    reason: "Only in the game hosting document, with the body and answers of the colocation call (5).",
    apply: (document) =>
      addOperation(document, "put", "/v3/host/{hostId}/network/rdns/{ipAddress}", {
        requestBody: json(ref("RDns")),
        responses: { "204": {}, "403": {}, "404": {}, "422": {} },
      }),
  },
  {
    name: "reinstallation",
    reason: "PATCH of a server and its commands are in newer documents and in the vendor's provider (2.7).",
    apply: (document) => {
      const os = object(
        { slug: text },
        {
          ...properties(document, "FlexMetalOperatingSystemRequest"),
          kernelParam: { type: "array", nullable: true, items: ref("FlexMetalKernelParam") },
        },
      );
      const body = object({}, { name: text, os, sshKey: list(text), postInstallScript: text });
      addOperation(document, "patch", "/v3/flexMetal/servers/{uuid}", {
        requestBody: json(body),
        responses: {
          "200": json(list(ref("FlexMetalServer"))),
          "400": {},
          "403": {},
          "404": {},
          "409": {},
          "422": {},
        },
      });
      addOperation(document, "get", "/v3/flexMetal/servers/{uuid}/commands", {
        parameters: [{ name: "type", in: "query" }],
        responses: { "200": json(list(command)), "403": {}, "404": {} },
      });
      addOperation(document, "post", "/v3/flexMetal/servers/{uuid}/commands", {
        requestBody: json(object({ command: text })),
        responses: { "200": json(list(command)), "400": {}, "403": {}, "404": {}, "409": {}, "422": {} },
      });
    },
  },
  {
    name: "plans",
    reason: "Takes the place of the instance types in newer documents, in no OpenAPI (2.9).",
    apply: (document) =>
      addOperation(document, "get", "/v3/flexMetal/plans", {
        responses: { "200": json(list({})), "403": {} },
      }),
  },
  {
    name: "API log bodies are open objects",
    reason:
      "Declared as objects that may have no property at all, which no log entry with a header could be.",
    apply: (document) => {
      for (const [schema, name] of [
        ["APIRequest", "header"],
        ["APIRequest", "body"],
        ["APIResponse", "body"],
      ] as const) {
        properties(document, schema)[name] = {};
      }
    },
  },
];
