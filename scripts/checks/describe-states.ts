import { assess, type OrderFacts } from "@/domain/assess";
import {
  afterConfirmationMove,
  confirmationMoves,
  confirmationStates,
  waitingReasons,
} from "@/domain/confirmation-state";
import { type MarketplaceStatus, marketplaceStatuses } from "@/domain/marketplace-order";
import { finalOrderStates, mayShip, orderStates } from "@/domain/order-state";
import { problemKindNames, problemKinds } from "@/domain/problem";

/** The page `docs/states.md`, told by the rules themselves. */
export function describeStates(): string {
  return `# States

Written by \`scripts/checks/states.ts\` from the rules in \`domain/\`; what each word means is in
[the glossary](glossary.md). After a change of the rules: \`npx tsx scripts/checks/states.ts --write\`.

## Orders

Derived from the marketplace's news, the lines and what was sent (\`domain/assess.ts\`); nobody sets a state.

${table(
  ["state", "may be shipped from here", "final"],
  orderStates.map((state) => [
    code(state),
    yesOrNo(mayShip(state)),
    yesOrNo(finalOrderStates.includes(state)),
  ]),
)}

Which state follows, by the marketplace's status (rows) and by where the goods are (columns), of an order of two
pieces:

${table(
  ["marketplace says", ...situations.map(({ name }) => name)],
  marketplaceStatuses.map((status) => [
    code(status),
    ...situations.map(({ facts }) => code(stateWhen(status, facts))),
  ]),
)}

## Confirmations

One for each time that a marketplace has to be told. Which move leads where; a dash is refused
(\`domain/confirmation-state.ts\`).

${table(
  ["from", ...confirmationMoves.map(code)],
  confirmationStates.map((from) => [
    code(from),
    ...confirmationMoves.map((by) => {
      const to = afterConfirmationMove(from, by);
      return to ? code(to) : "-";
    }),
  ]),
)}

\`\`\`mermaid
stateDiagram-v2
  [*] --> ${confirmationStates[0]}
${confirmationStates
  .flatMap((from) =>
    confirmationMoves.flatMap((by) => {
      const to = afterConfirmationMove(from, by);
      return to ? [`  ${from} --> ${to}: ${by}`] : [];
    }),
  )
  .join("\n")}
\`\`\`

\`waiting\` always has a reason: ${waitingReasons.map(code).join(", ")}.

## Problems

A problem is a cause, and holds every order that meets it (\`domain/problem.ts\`).

${table(
  ["kind", "ends by", "holds"],
  problemKindNames.map((kind) => [code(kind), enders[problemKinds[kind].needs], problemKinds[kind].holds]),
)}
`;
}

const enders = { person: "somebody's act", time: "itself, in time" };

const code = (word: string) => `\`${word}\``;
const yesOrNo = (is: boolean) => (is ? "yes" : "no");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

type Varied = { isOurs?: boolean; isMapped?: boolean; owed?: number; released?: number; shipped?: number };

const situations: readonly { name: string; facts: Varied }[] = [
  { name: "nothing sent", facts: {} },
  { name: "nothing sent, held by a problem", facts: { isMapped: false } },
  { name: "with a warehouse", facts: { released: 2 } },
  { name: "one piece sent", facts: { shipped: 1 } },
  { name: "all sent", facts: { shipped: 2 } },
  { name: "every piece cancelled", facts: { owed: 0 } },
  { name: "not ours to send", facts: { isOurs: false } },
];

function stateWhen(platformStatus: MarketplaceStatus, varied: Varied) {
  const { isOurs = true, isMapped = true, owed = 2, released = 0, shipped = 0 } = varied;
  const order: OrderFacts = {
    orderId: "order",
    platformOrderId: "1",
    platformStatus,
    needsShipment: isOurs,
    openRequests: [],
    refusableByShipping: [],
    fulfilledBy: "seller",
    isAddressDue: false,
    hasStandingLabel: false,
    failedLabels: [],
    store: { id: "store", name: "Store", canCall: true, addressPermission: null },
    lines: [
      {
        variantId: "variant",
        title: "Mug",
        variantName: "",
        sellerSku: "MUG",
        isMapped,
        quantity: owed,
        released,
        shipped,
        sent: shipped,
      },
    ],
    confirmations: [],
  };
  return assess(order).state;
}
