/** What a program loads only when it is needed: a project has one front end, and mostly one that needs no parser. */
export const onDemand = {
  checkedTogether: () => require("./checked-together") as typeof import("./checked-together"),
  yaml: () => require("js-yaml") as typeof import("js-yaml"),
  pluginEntry: () => require("./plugin-entry") as typeof import("./plugin-entry"),
  dynamicForm: () => require("./dynamic-form") as typeof import("./dynamic-form"),
  pluginForm: () => require("./plugin-form") as typeof import("./plugin-form"),
};
