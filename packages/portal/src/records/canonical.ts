/** One way of writing an instant, so that texts sort as times do. */
export function canonical(instant: string): string {
  return Temporal.Instant.from(instant).toString();
}
