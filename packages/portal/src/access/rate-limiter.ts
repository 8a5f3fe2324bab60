/** Says how soon somebody may ask again. */
export interface RateLimiter {
  /**
   * Takes one request of somebody's share.
   *
   * @param perMinute how many they have on average; a quarter of that at once.
   * @returns seconds to wait, where the share is used up.
   */
  take(who: string, perMinute: number): number | undefined;
}

/** For a portal behind a gateway that sees to it. */
export const noLimits: RateLimiter = { take: () => undefined };

/** Enough for a busy portal; whoever is pushed out begins anew with a full share, which does less harm than a memory that only grows. */
const mostCallers = 50_000;
const leastAtOnce = 10;

/**
 * A bucket for everyone that fills up evenly. It lives in this process: behind several, everyone has their share at each.
 *
 * @param clock milliseconds, any start.
 */
export function createRateLimiter(clock: () => number): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(who, perMinute) {
      const now = clock();
      const most = Math.max(leastAtOnce, Math.ceil(perMinute / 4));
      const bucket = buckets.get(who) ?? { tokens: most, at: now };
      const tokens = Math.min(most, bucket.tokens + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
      // Asked last, forgotten last.
      buckets.delete(who);
      buckets.set(who, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
      if (buckets.size > mostCallers) buckets.delete(buckets.keys().next().value ?? '');
      return tokens < 1 ? Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute)) : undefined;
    },
  };
}
