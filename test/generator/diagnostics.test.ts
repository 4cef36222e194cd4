/** How a diagnostic is shown, and which name is near enough to be suggested. */
import {
  format,
  nearest,
  sorted,
  suggest,
  type Diagnostic,
} from "@proxywasm/generator/diagnostics";
import {
  compareVersions,
  isAvailable,
  markerOf,
  versionNumber,
} from "@proxywasm/generator/versions";
import { describe, expect, test } from "vitest";

const at = (line: number, column: number, length = 1, file = "a.webidl") => ({
  file,
  line,
  column,
  length,
});
const mistake = (
  place: Diagnostic["at"],
  message = "wrong",
  code: Diagnostic["code"] = "syntax",
) => ({
  code,
  message,
  at: place,
});

describe("a diagnostic", () => {
  const files = [{ path: "a.webidl", text: "first line\nsecond line\r\n" }];

  test("shows its line with a caret of the text's length, and the hint behind it", () => {
    expect(format([{ ...mistake(at(2, 8, 4)), hint: "write it" }], files)).toBe(
      "error[syntax]: wrong\n  a.webidl:2:8\n  2 | second line\n    |        ^^^^ write it",
    );
  });

  test("without a hint ends with the caret", () => {
    expect(format([mistake(at(1, 1, 5))], files)).toBe(
      "error[syntax]: wrong\n  a.webidl:1:1\n  1 | first line\n    | ^^^^^",
    );
  });

  test("in a file that is not at hand has no excerpt", () => {
    expect(format([mistake(at(1, 1, 1, "b.webidl"))], files)).toBe(
      "error[syntax]: wrong\n  b.webidl:1:1",
    );
    expect(format([{ ...mistake(at(9, 1)), hint: "write it" }], files)).toBe(
      "error[syntax]: wrong\n  a.webidl:9:1\n  write it",
    );
  });

  test("names the other place as a note", () => {
    const related = { message: "the first one is here", at: at(1, 1, 5) };
    expect(format([{ ...mistake(at(2, 1, 6)), related }], files)).toBe(
      "error[syntax]: wrong\n  a.webidl:2:1\n  2 | second line\n    | ^^^^^^\n" +
        "  note: the first one is here\n  a.webidl:1:1\n  1 | first line\n    | ^^^^^",
    );
  });

  test("of a long line shows what is around the caret", () => {
    const long = [{ path: "a.webidl", text: `${"x".repeat(300)} here ${"y".repeat(300)}` }];
    const [, , line, caret] = format([mistake(at(1, 302, 4))], long).split("\n");
    expect(line).toMatch(/^ {2}1 \| …x+ here y+…$/);
    expect(line!.length).toBeLessThan(120);
    expect(line!.slice(caret!.indexOf("^"), caret!.indexOf("^") + 4)).toBe("here");
  });

  test("never draws a caret beyond what is shown", () => {
    const long = [{ path: "a.webidl", text: "x".repeat(500) }];
    const caret = format([mistake(at(1, 50, 400))], long).split("\n")[3]!;
    expect(caret.length).toBeLessThan(120);
  });

  test("aligns the caret below tabs", () => {
    const tabbed = [{ path: "a.webidl", text: "\tx\ty" }];
    expect(format([mistake(at(1, 4))], tabbed).split("\n")[3]).toBe("    | \t \t^");
  });
});

test("diagnostics come in the order of file, line, column and code, each once", () => {
  const all = [
    mistake(at(2, 1)),
    mistake(at(1, 2)),
    mistake(at(1, 1), "wrong", "unknown-type"),
    mistake(at(1, 1)),
    mistake(at(1, 1)),
    mistake(at(1, 1, 1, "A.webidl")),
    mistake(at(10, 1)),
  ];
  expect(
    sorted(all).map((each) => `${each.at.file}:${each.at.line}:${each.at.column} ${each.code}`),
  ).toEqual([
    "A.webidl:1:1 syntax",
    "a.webidl:1:1 syntax",
    "a.webidl:1:1 unknown-type",
    "a.webidl:1:2 syntax",
    "a.webidl:2:1 syntax",
    "a.webidl:10:1 syntax",
  ]);
});

describe("the nearest name", () => {
  const names = ["proxy_status_t", "proxy_action_t", "size_t"];
  test.each([
    ["proxy_statsu_t", "proxy_status_t"],
    ["proxy_acton_t", "proxy_action_t"],
    ["PROXY_STATUS_T", "proxy_status_t"],
    ["sizet", "size_t"],
    ["size_t", "size_t"],
    ["x", undefined],
    ["", undefined],
    ["completely_different_name", undefined],
  ])("to %s is %s", (name, expected) => {
    expect(nearest(name, names)).toBe(expected);
  });

  test("of several equally near is the first", () => {
    expect(nearest("abc", ["abd", "abe"])).toBe("abd");
  });

  test("a swap of two letters is one slip", () => {
    expect(nearest("abcd", ["abXX", "abdc"])).toBe("abdc");
  });

  test("is asked for, or something else is said", () => {
    expect(suggest("sizet", names)).toBe("did you mean `size_t`?");
    expect(suggest("zzzzzzz", names, "one of three")).toBe("one of three");
    expect(suggest("zzzzzzz", names)).toBe("");
  });
});

describe("a version", () => {
  test("compares by its numbers, not by its text", () => {
    expect(compareVersions("0.10.0", "0.9.0")).toBeGreaterThan(0);
    expect(compareVersions("0.2.0", "0.2.1")).toBeLessThan(0);
    expect(compareVersions("1.0.0", "0.9.9")).toBeGreaterThan(0);
    expect(compareVersions("0.2.1", "0.2.1")).toBe(0);
  });

  test("is in what begins and ends with it", () => {
    const all = ["0.1.0", "0.2.0", "0.2.1"];
    const having = (since: string, until?: string) =>
      all.filter((version) => isAvailable({ since, ...(until && { until }) }, version));
    expect(having("0.1.0")).toEqual(all);
    expect(having("0.2.0")).toEqual(["0.2.0", "0.2.1"]);
    expect(having("0.1.0", "0.2.0")).toEqual(["0.1.0", "0.2.0"]);
    expect(having("0.2.0", "0.2.0")).toEqual(["0.2.0"]);
  });

  test("has a marker and a number", () => {
    expect(markerOf("0.2.1")).toBe("proxy_abi_version_0_2_1");
    expect(["0.1.0", "0.2.0", "0.2.1", "1.0.0"].map(versionNumber)).toEqual([100, 200, 201, 10000]);
  });
});
