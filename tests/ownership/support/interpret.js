/** Makes the resources of a program that is data (program.ts); plain JavaScript, because both engines load it. */
module.exports = function interpret(program, rackform, pulumi) {
  const made = {};
  const value = (given) => {
    if (Array.isArray(given)) return given.map(value);
    if (given === null || typeof given !== "object") return given;
    if ("$secret" in given) return pulumi.secret(value(given.$secret));
    if ("$output" in given) return made[given.of][given.$output];
    if ("$resource" in given) return made[given.$resource];
    return Object.fromEntries(Object.entries(given).map(([name, inner]) => [name, value(inner)]));
  };
  for (const { name, kind, args, options = {} } of program) {
    const { provider, parent, dependsOn = [], ...rest } = options;
    const opts = {
      ...rest,
      dependsOn: dependsOn.map((other) => made[other]),
      ...(provider ? { provider: made[provider] } : {}),
      ...(parent ? { parent: made[parent] } : {}),
    };
    made[name] =
      kind === "Component"
        ? new pulumi.ComponentResource("tests:index:Component", name, {}, opts)
        : new rackform[kind](name, value(args), opts);
  }
};
