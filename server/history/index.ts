export { type HistoryEntry, type HistoryKind, writeHistory } from "./write-history";
