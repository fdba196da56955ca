// Plain JavaScript without any package: it runs before the packages are there.
import { prepare } from "./local/prepare.mjs";

await prepare();
await import("./serve.ts");
