import { createHash } from 'node:crypto';
import type { Catalog } from '@dongban/core/catalog';
import type { Consent } from '@dongban/core/consent';
import { collections } from '@dongban/core/kind';
import { isVisible, type PublicCatalog } from '@dongban/core/public-catalog';
import { publish } from '@dongban/core/publish';
import { createMatcher, type Matcher } from '@dongban/matcher';

/** What an institute gives a portal to show. */
export interface Source {
  readonly catalog: Catalog;
  readonly consents: readonly Consent[];
}

/** A public catalog, good until the next basis begins or ends. */
export interface Published {
  readonly catalog: PublicCatalog;
  /** The catalog as it goes over the wire. */
  readonly text: string;
  readonly etag: string;
  readonly matcher: Matcher;
}

/** Keeps what everyone may see up to date: a consent that ends or is withdrawn acts on the very next question. */
export interface Publication {
  current(): Published;
  /** Takes over another catalog or other consents, from the next question on. */
  replace(source: Source): void;
}

export function createPublication(first: Source, clock: () => Temporal.Instant): Publication {
  let source = first;
  let published: (Published & { readonly until: number }) | undefined;
  return {
    current() {
      const now = clock();
      // A clock that was set back counts too: what begins later may not show.
      if (published === undefined || now.epochMilliseconds >= published.until || now.epochMilliseconds < Date.parse(published.catalog.published.at)) {
        published = publishAt(source, now, clock);
      }
      return published;
    },
    replace(next) {
      source = next;
      published = undefined;
    },
  };
}

function publishAt({ catalog, consents }: Source, now: Temporal.Instant, clock: () => Temporal.Instant): Published & { until: number } {
  const at = now.toString();
  const visible = withoutExpired(publish(catalog, consents, { audience: 'public', at }).catalog, at);
  const text = JSON.stringify(visible);
  let matcher: Matcher | undefined;
  return {
    catalog: visible,
    text,
    etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
    get matcher() {
      return (matcher ??= createMatcher(visible, { clock: () => clock().epochMilliseconds }));
    },
    until: nextChange(catalog, consents, now.epochMilliseconds),
  };
}

/** `publish` leaves it to readers to skip what is past its `visibleUntil`; a portal does not send it at all. */
function withoutExpired(catalog: PublicCatalog, at: string): PublicCatalog {
  const lists = Object.values(collections).map((name) => [name, (catalog[name] as { visibleUntil?: string }[]).filter((record) => isVisible(record, at))]);
  return { ...catalog, ...Object.fromEntries(lists) } as PublicCatalog;
}

/** The first instant after now at which what may be seen can change. */
function nextChange(catalog: Catalog, consents: readonly Consent[], now: number): number {
  let next = Number.POSITIVE_INFINITY;
  const instants = [
    ...consents.flatMap(({ grantedAt, expiresAt, withdrawnAt }) => [grantedAt, expiresAt, withdrawnAt]),
    ...Object.values(collections).flatMap((name) => catalog[name].map(({ visibleUntil }) => visibleUntil)),
  ];
  for (const instant of instants) {
    const change = instant === undefined ? now : Date.parse(instant);
    if (change > now && change < next) next = change;
  }
  return next;
}
