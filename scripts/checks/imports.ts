export type Import = {
  specifier: string;
  line: number;
  /** Nothing of it is left when the program runs. */
  isTypeOnly: boolean;
};

/** Comments and literals, each as a whole: a quote in a comment begins no string, nor the reverse. */
const NOISE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^\\`])*`|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
const STATEMENT =
  /\b(import|export)\s+(type\s+)?((?:[\w*{}$,\s]|\bas\b)*?\bfrom\s*)?(["'])([^"'\n]+)\4|\b(?:import|require)\s*\(\s*(["'])([^"'\n]+)\6/g;
/** `typeof import("…")` and `import("…").Name` in a type position. */
const TYPE_QUERY = /(?:\btypeof|[:<|&,=]|\bas)\s*$/;

/** Every module that a TypeScript file takes something from, however it does. */
export function importsOf(source: string): Import[] {
  const text = source.replace(NOISE, blanked);
  return [...text.matchAll(STATEMENT)].flatMap((match) => {
    const [whole, keyword, typeWord, clause, , fromStatement, , fromCall] = match;
    const specifier = fromStatement ?? fromCall;
    if (specifier === undefined) return [];
    // `export "x"` is nothing, and `export const a = "x"` is no import.
    if (keyword === "export" && !clause) return [];
    const line = text.slice(0, match.index + whole.lastIndexOf(specifier)).split("\n").length;
    return [{ specifier, line, isTypeOnly: isType(typeWord, clause, fromCall, text.slice(0, match.index)) }];
  });
}

function isType(typeWord?: string, clause?: string, fromCall?: string, before = ""): boolean {
  if (fromCall !== undefined) return TYPE_QUERY.test(before) && !/=\s*$/.test(before);
  if (typeWord) return true;
  const names = /^\s*\{([^}]*)\}\s*from\s*$/
    .exec(clause ?? "")?.[1]
    ?.split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith("type "));
}

/** The same text with its comments blanked, line for line. */
export function withoutComments(source: string): string {
  return source.replace(NOISE, (noise) => (noise.startsWith("/") ? blank(noise) : noise));
}

/** Comments and template literals: code that is quoted there is no code. */
function blanked(noise: string): string {
  return /^["']/.test(noise) ? noise : blank(noise);
}

const blank = (text: string) => text.replace(/[^\n]/g, " ");
