/** Records by id, optionally also by group. A record may be changed in place; `put` makes it count. */
export class Table<R extends { id: string }> {
  private readonly rows = new Map<string, R>();
  private readonly groups = new Map<string, Map<string, R>>();
  private readonly groupById = new Map<string, string>();
  /** Rises with every change: what was computed from the rows is stale when it differs. */
  revision = 0;

  constructor(
    private readonly onChange: (id: string) => void,
    private readonly groupOf?: (record: R) => string,
  ) {}

  get size(): number {
    return this.rows.size;
  }

  get(id: string): R | undefined {
    return this.rows.get(id);
  }

  all(): R[] {
    return [...this.rows.values()];
  }

  values(): IterableIterator<R> {
    return this.rows.values();
  }

  inGroup(group: string): R[] {
    return [...(this.groups.get(group)?.values() ?? [])];
  }

  put(record: R): R {
    this.load(record);
    this.revision += 1;
    this.onChange(record.id);
    return record;
  }

  delete(id: string): void {
    this.leaveGroup(id);
    this.revision += 1;
    if (this.rows.delete(id)) this.onChange(id);
  }

  clear(): void {
    this.revision += 1;
    this.rows.clear();
    this.groups.clear();
    this.groupById.clear();
  }

  /** As `put`, for a record that is already on disk. */
  load(record: R): void {
    this.rows.set(record.id, record);
    if (!this.groupOf) return;
    const group = this.groupOf(record);
    if (this.groupById.get(record.id) !== group) this.leaveGroup(record.id);
    const members = this.groups.get(group) ?? new Map<string, R>();
    members.set(record.id, record);
    this.groups.set(group, members);
    this.groupById.set(record.id, group);
  }

  private leaveGroup(id: string): void {
    const group = this.groupById.get(id);
    if (group === undefined) return;
    this.groups.get(group)?.delete(id);
    this.groupById.delete(id);
  }
}
