const thirtyDaysMs = 30 * 24 * 60 * 60 * 1000;

/** A session that nobody uses ends after 30 days; every use moves its end. */
export const sessionEnd = (seenAt: Date) => new Date(seenAt.getTime() + thirtyDaysMs);
