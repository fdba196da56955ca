import { randomUUID } from "node:crypto";
import { Inngest } from "inngest";
import { createServer } from "inngest/node";
import pg from "pg";

// The app of crash.test.ts: a process of its own, so that it can be killed.
const pool = new pg.Pool({ connectionString: process.env.EFFECTS_URL });
const inngest = new Inngest({ id: "app", logger: { debug() {}, info() {}, warn() {}, error() {} } });

const stepMs = 120;
const steps = ["one", "two", "three", "four", "five", "six"];

const chain = inngest.createFunction(
  { id: "chain", triggers: [{ event: "test/chain" }] },
  async ({ event, runId, step }) => {
    const marks = [String(event.data.n)];
    for (const name of steps) {
      marks.push(
        await step.run(name, async () => {
          await new Promise((resolve) => setTimeout(resolve, stepMs));
          const mark = randomUUID();
          await pool.query("insert into effects values ($1, $2, $3, $4)", [runId, name, marks.at(-1), mark]);
          return mark;
        }),
      );
    }
    return marks;
  },
);

const ends = inngest.createFunction(
  { id: "ends", triggers: [{ event: "inngest/function.finished" }] },
  async ({ event, step }) =>
    step.run("note", async () => {
      await pool.query("insert into ends values ($1)", [event.data.run_id]);
    }),
);

createServer({ client: inngest, functions: [chain, ends] }).listen(Number(process.env.APP_PORT), "127.0.0.1");
