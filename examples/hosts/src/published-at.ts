/** The moment for which the catalog is published, so that the pages look the same on every day. */
export const publishedAt = '2026-11-24T00:00:00Z';
