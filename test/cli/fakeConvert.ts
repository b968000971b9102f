/** Stands in for the translator: the command line is tested without it. */
import type { Convert } from "../../src/execute/loadProgram.ts";

/** Comments out every line; a line with UNSUPPORTED is an error, one with DOUBTFUL a warning. */
export const fakeConvert: Convert = async (source, { file, names = "camel" }) => {
  if (source.includes("CRASH")) throw new Error("crashed");
  const diagnostics = source.split("\n").flatMap((text, index) => {
    const severity = text.includes("UNSUPPORTED")
      ? ("error" as const)
      : text.includes("DOUBTFUL")
        ? ("warning" as const)
        : undefined;
    if (severity === undefined) return [];
    const start = source.indexOf(text);
    const span = { start, end: start + text.length };
    return [
      {
        code: "fake",
        severity,
        message: "cannot do that",
        hint: null,
        file,
        span,
        line: index + 1,
        column: 1,
      },
    ];
  });
  const failed = diagnostics.some(({ severity }) => severity === "error");
  const code = `// ${names}\n` + source.replace(/^(?=.)/gm, "// ");
  const map = {
    version: 3 as const,
    file: "",
    sourcesContent: [],
    sources: [file],
    names: [],
    mappings: ";AAAA",
  };
  return { code: failed ? "" : code, map, diagnostics };
};
