import type { SimReply } from "../core/types";
import type { GigacloudState } from "./state";

export function success(body: unknown): SimReply {
  return { status: 200, body };
}

/** `{"error": [...]}`, in one of the shapes seen at other installations of the software. */
export function failure(state: GigacloudState, ...messages: string[]): SimReply {
  return { status: state.options.errorStatus, body: { error: shapes[state.options.errorShape](messages) } };
}

const shapes: Record<GigacloudState["options"]["errorShape"], (messages: string[]) => unknown> = {
  list: (messages) => messages,
  text: (messages) => messages.join(", "),
  nested: (messages) => [messages],
  objects: (messages) => messages.map((message) => ({ message })),
};

const unknown: Record<GigacloudState["options"]["unknownService"], (state: GigacloudState) => SimReply> = {
  error: (state) => failure(state, "nosuchservice"),
  "empty-object": () => success({}),
  "empty-body": () => success(undefined),
  "404": () => ({ status: 404, body: { error: ["nosuchservice"] } }),
};

export function unknownService(state: GigacloudState): SimReply {
  return unknown[state.options.unknownService](state);
}

/** A list, or the object that PHP makes of a list with gaps. Keys start at 1, so no reader takes it for a list. */
export function listOf<T>(state: GigacloudState, items: T[]): T[] | Record<string, T> {
  if (!state.options.listsAsObjects) return items;
  return Object.fromEntries(items.map((item, index) => [String(index + 1), item]));
}

/** An id as a text, or as the number that PHP may make of it. */
export function showId(state: GigacloudState, id: string): string | number {
  return state.options.idType === "number" && /^\d+$/.test(id) ? Number(id) : id;
}

export function wrongPath(state: GigacloudState): SimReply {
  const html =
    "<!DOCTYPE html>\n<html><head><title>Client area</title></head><body><h1>404 Not Found</h1></body></html>";
  return {
    status: state.options.wrongPathStatus,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: html,
  };
}
