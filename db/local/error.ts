/** Why the local database cannot run; `message` is one sentence made for the person at the terminal. */
export type LocalDatabaseFault =
  | "platform_unsupported"
  | "binaries_missing"
  | "port_taken"
  | "folder_unusable"
  | "version_mismatch"
  | "start_failed";

export class LocalDatabaseError extends Error {
  override readonly name = "LocalDatabaseError";

  constructor(
    readonly fault: LocalDatabaseFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
