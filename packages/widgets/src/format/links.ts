/** An address that a link may lead to: `https`, or the page's own origin. Anything else, such as `javascript:`, is `undefined`. */
export function safeLink(address: string | null | undefined): string | undefined {
  if (address === undefined || address === null || !URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.origin === location.origin) ? url.href : undefined;
}

/**
 * A picture that may be drawn without asking: one of the page's own origin or of the catalog's. Pictures from elsewhere
 * would tell a third party who looks at the page before the visitor has clicked anything.
 */
export function ownPicture(address: string | undefined, origin: string): string | undefined {
  const link = safeLink(address);
  if (link === undefined) return undefined;
  return [origin, location.origin].includes(new URL(link).origin) ? link : undefined;
}
