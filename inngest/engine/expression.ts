/**
 * The part of Inngest's expressions that the engine knows: paths into the event, literals, `==`, `!=`,
 * `&&`, `||`, `+` and parentheses. A path that leads nowhere is null.
 */
export type Expression = (event: unknown) => unknown;

const token =
  /\s*(?:(?<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?)|(?<path>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?<sign>==|!=|&&|\|\||[+()]))/y;

const constants: Record<string, unknown> = { true: true, false: false, null: null };

/** Throws with a sentence when the text is not such an expression. */
export function compile(text: string): Expression {
  const tokens = split(text);
  let at = 0;
  const refuse = (): never => {
    const found = tokens[at] ? `"${tokens[at]?.text}"` : "the end";
    throw new Error(`the expression "${text}" cannot be used: ${found} was not expected`);
  };
  const takes = (sign: string) => tokens[at]?.kind === "sign" && tokens[at]?.text === sign && ++at > 0;

  const chain = (sign: string, part: () => Expression, join: (a: unknown, b: unknown) => unknown) => () => {
    let left = part();
    while (takes(sign)) {
      const [a, b] = [left, part()];
      left = (event) => join(a(event), b(event));
    }
    return left;
  };

  const value = (): Expression => {
    if (takes("(")) {
      const inner = either();
      return takes(")") ? inner : refuse();
    }
    const next = tokens[at];
    if (!next || next.kind === "sign") return refuse();
    if (next.kind === "path" && !(next.text in constants) && !/^event(\.|$)/.test(next.text)) return refuse();
    at++;
    if (next.kind === "text") return always(next.text.slice(1, -1).replace(/\\(.)/g, "$1"));
    if (next.kind === "number") return always(Number(next.text));
    if (next.text in constants) return always(constants[next.text]);
    const names = next.text.split(".").slice(1);
    return (event) => names.reduce(read, event) ?? null;
  };
  const sum = chain("+", value, (a, b) =>
    typeof a === "number" && typeof b === "number" ? a + b : `${a ?? ""}${b ?? ""}`,
  );
  const comparison = (): Expression => {
    const left = sum();
    const equal = takes("==");
    if (!equal && !takes("!=")) return left;
    const right = sum();
    return (event) => (left(event) === right(event)) === equal;
  };
  const both = chain("&&", comparison, (a, b) => a === true && b === true);
  const either = chain("||", both, (a, b) => a === true || b === true);

  const whole = either();
  return at === tokens.length ? whole : refuse();
}

function split(text: string) {
  const tokens: { kind: string; text: string }[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const from = token.lastIndex;
    const groups = token.exec(text)?.groups;
    const found = groups && Object.entries(groups).find(([, matched]) => matched !== undefined);
    if (!found)
      throw new Error(
        `the expression "${text}" cannot be used: "${text.slice(from).trim()}" was not understood`,
      );
    tokens.push({ kind: found[0], text: found[1] });
  }
  return tokens;
}

const always =
  (value: unknown): Expression =>
  () =>
    value;

const read = (from: unknown, name: string): unknown =>
  typeof from === "object" && from !== null && Object.hasOwn(from, name)
    ? (from as Record<string, unknown>)[name]
    : null;
