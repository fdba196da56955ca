/** What a partner's developer page would show. No query values or headers: they carry secrets. */
export type LoggedRequest = {
  at: number;
  marketplace: string;
  method: string;
  /** The path, or what the marketplace calls the request by. */
  path: string;
  status: number;
  code: number | null;
  /** Whether that code says no. */
  isRefusal: boolean;
  fault: string | null;
  durationMs: number;
};

const KEPT = 1000;

export class RequestLog {
  private entries: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    if (this.entries.length > KEPT * 2) this.entries = this.entries.slice(-KEPT);
  }

  /** Newest first. */
  recent(pathPart = "", limit = KEPT): LoggedRequest[] {
    return this.entries
      .filter((entry) => entry.path.includes(pathPart))
      .slice(-limit)
      .reverse();
  }

  clear(): void {
    this.entries = [];
  }
}
