/** The film's id in an address of YouTube's, however it is written; `undefined` for other addresses. */
export function youtubeId(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  const host = hostname.replace(/^(?:www|m)\./, '');
  const id = host === 'youtu.be' ? pathname.slice(1)
    : host === 'youtube.com' || host === 'youtube-nocookie.com' ? (searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)/.exec(pathname)?.[1])
    : undefined;
  return id !== undefined && /^[\w-]{6,20}$/.test(id) ? id : undefined;
}
