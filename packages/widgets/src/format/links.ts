/** An address that a link may lead to: `https`, or the page's own origin. Anything else, such as `javascript:`, is `undefined`. */
export function safeLink(address: string | null | undefined, page?: string): string | undefined {
  const { base, origin } = placeOf(page);
  if (address === undefined || address === null || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.origin === origin) ? url.href : undefined;
}

/**
 * A picture that may be drawn without asking: one of the page's own origin or of the catalog's. Pictures from elsewhere
 * would tell a third party who looks at the page before the visitor has clicked anything.
 */
export function ownPicture(address: string | undefined, origin: string, page?: string): string | undefined {
  const link = safeLink(address, page);
  if (link === undefined) return undefined;
  return [origin, placeOf(page).origin].includes(new URL(link).origin) ? link : undefined;
}

/** A browser knows which page it shows; a server that draws for one says so. */
function placeOf(page: string | undefined): { readonly base: string; readonly origin: string } {
  return page === undefined ? { base: document.baseURI, origin: location.origin } : { base: page, origin: new URL(page).origin };
}
