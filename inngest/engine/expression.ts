/**
 * The part of Inngest's expressions that the engine knows: paths into the event, literals, `==`, `!=`,
 * `&&`, `||`, `+` and parentheses. A path that leads nowhere is null.
 */
export type Expression = (event: unknown) => unknown;

/** Texts, numbers, paths, signs; what is none of these is a token of its own, which nothing accepts. */
const token =
  /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|==|!=|&&|\|\||\S/g;
const constants: Record<string, unknown> = { true: true, false: false, null: null };

/** Throws with a sentence when the text is not such an expression. */
export function compile(text: string): Expression {
  const tokens = text.match(token) ?? [];
  const refuse = (found = "the end"): never => {
    throw new Error(`the expression "${text}" cannot be used: ${found} was not expected`);
  };
  const takes = (sign: string) => tokens[0] === sign && tokens.shift() !== undefined;
  const chain = (sign: string, part: () => Expression, join: (a: unknown, b: unknown) => unknown) => () => {
    let left = part();
    while (takes(sign)) {
      const [a, b] = [left, part()];
      left = (event) => join(a(event), b(event));
    }
    return left;
  };

  const value = (): Expression => {
    const next = tokens.shift() ?? refuse();
    if (next === "(") {
      const inner = either();
      return takes(")") ? inner : refuse(tokens[0]);
    }
    if (/^['"]./.test(next)) return always(next.slice(1, -1).replace(/\\(.)/g, "$1"));
    if (/^-?\d/.test(next)) return always(Number(next));
    if (Object.hasOwn(constants, next)) return always(constants[next]);
    const [root, ...names] = next.split(".");
    return root === "event" ? (event) => names.reduce(read, event) ?? null : refuse(next);
  };
  const sum = chain("+", value, (a, b) =>
    typeof a === "number" && typeof b === "number" ? a + b : `${a ?? ""}${b ?? ""}`,
  );
  const comparison = (): Expression => {
    const left = sum();
    const isEqual = takes("==");
    if (!isEqual && !takes("!=")) return left;
    const right = sum();
    return (event) => (left(event) === right(event)) === isEqual;
  };
  const both = chain("&&", comparison, (a, b) => a === true && b === true);
  const either = chain("||", both, (a, b) => a === true || b === true);

  const whole = either();
  return tokens.length ? refuse(tokens[0]) : whole;
}

const always = (value: unknown) => () => value;

const read = (from: unknown, name: string): unknown =>
  from instanceof Object && Object.hasOwn(from, name) ? from[name as keyof typeof from] : null;
