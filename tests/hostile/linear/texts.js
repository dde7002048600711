"use strict";
// Texts that make a reader begin anew at every character, or look back at every character, if anything does.

const cjk = (size) =>
  Array.from({ length: size }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000))).join("");
const many =
  (piece, before = "", after = "") =>
  (size) =>
    before + piece.repeat(Math.floor(size / piece.length)) + after;

/** By what they are made of: the text of a size. */
exports.texts = {
  backslashes: many("\\"),
  quotes: many('"'),
  "strings on one line": many('"" '),
  blanks: many(" ", "x", "x"),
  dots: many("."),
  letters: many("a"),
  digits: many("1"),
  "letters of other alphabets": cjk,
  "slashes before a letter": many("/", "", "x"),
  "colons before a letter": many(":", "", "x"),
  "commas and blanks before a letter": many(", ", "", "x"),
  "comments before a line separator": many(" #", "", "\u2028x"),
  "colours that begin": many("<{%"),
  stars: many("**a"),
  "single stars": many("*a"),
  parentheses: many("("),
  "per cent signs": many("%2"),
  entities: many("&#"),
  "halves of escapes": many("\\u"),
  "names of secrets": many("token "),
  "a password of blanks": many(" ", "password"),
  "pieces of a secret": many("abababab"),
  "commands of CI systems": many("##a"),
  code: many("`a"),
  "a CAA value of escapes": many("\\a", '0 issue "'),
  "a CAA value of letters": many("a", '0 issue "', '"'),
  "a NAPTR value of strings": many('"a" ', "1 1 "),
};
