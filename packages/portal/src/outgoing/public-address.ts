import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { DongbanError } from '@dongban/core/errors';
import ipaddr from 'ipaddr.js';

/** Finds the addresses of a name. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export const resolveByDns: Resolve = async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * The one address to connect to for a URL that somebody configured, or that came from outside: looked up once, and to be used as it
 * is. Looking a name up again for the connection would let it point elsewhere by then.
 *
 * @throws {DongbanError} `address-not-public` where the URL is not https or leads, by any of its addresses, into a private network,
 * to this machine, or to a cloud's metadata service.
 */
export async function publicAddressOf(url: URL, resolve: Resolve = resolveByDns): Promise<string> {
  if (url.protocol !== 'https:') throw notPublic(url);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  const [first] = addresses;
  if (first === undefined || !addresses.every(isPublic)) throw notPublic(url);
  return first;
}

/** `process` takes an IPv4 address out of its IPv6 clothing; only plain unicast is public. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** Names the host alone: the rest of an address may hold a secret. */
function notPublic({ hostname, protocol }: URL): DongbanError {
  return new DongbanError('address-not-public', `${protocol}//${hostname} is not reached: outgoing addresses have to be https and public.`, { params: { host: hostname } });
}
