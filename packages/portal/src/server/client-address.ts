import { DongbanError } from '@dongban/core/errors';
import ipaddr from 'ipaddr.js';

/** The proxies in front of a portal: how many of them there are, or the networks that they are in, such as `10.0.0.0/8`. */
export type TrustedProxies = number | readonly string[];

/**
 * @param peer address that connects.
 * @param forwardedFor `X-Forwarded-For` as it came.
 * @returns address of whoever asks.
 */
export type ClientAddress = (peer: string | undefined, forwardedFor: string | undefined) => string | undefined;

/**
 * Says who asks, behind proxies. Each proxy writes the address that connected to it at the end of `X-Forwarded-For`; whatever
 * stands further in front may be the visitor's own invention. So addresses are read from the end, for as long as a proxy that is
 * trusted wrote them, and one that is none ends the reading.
 *
 * @throws {DongbanError} `not-a-network` where a network cannot be read.
 */
export function createClientAddress(trusted: TrustedProxies): ClientAddress {
  const networks = typeof trusted === 'number' ? [] : trusted.map(readNetwork);
  const isProxy = (address: string, hop: number): boolean => (typeof trusted === 'number' ? hop < trusted : networks.some((network) => isWithin(address, network)));
  return (peer, forwardedFor) => {
    const first = peer === undefined ? undefined : readAddress(peer);
    if (first === undefined) return peer;
    let client = first;
    const written = (forwardedFor ?? '').split(',').toReversed();
    for (const [hop, text] of written.entries()) {
      const before: string | undefined = isProxy(client, hop) ? readAddress(text) : undefined;
      if (before === undefined) break;
      client = before;
    }
    return client;
  };
}

/** An address alone, or with the port that some proxies add; IPv4 comes out of its IPv6 clothing. */
function readAddress(text: string): string | undefined {
  const trimmed = text.trim();
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)?.[1] ?? trimmed;
  // `127.1` and `0x7f.1` are addresses to some programs, and to no proxy.
  if (!ipaddr.IPv6.isValid(bare) && !ipaddr.IPv4.isValidFourPartDecimal(bare)) return undefined;
  return ipaddr.process(bare).toString();
}

type Network = ReturnType<typeof ipaddr.parseCIDR>;

function readNetwork(text: string): Network {
  const whole = text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`;
  if (ipaddr.IPv6.isValidCIDR(whole) || ipaddr.IPv4.isValidCIDRFourPartDecimal(whole)) return ipaddr.parseCIDR(whole);
  throw new DongbanError('not-a-network', `${JSON.stringify(text)} is no network: write an address, or one such as 10.0.0.0/8.`, { params: { network: text } });
}

function isWithin(address: string, [network, bits]: Network): boolean {
  const parsed = ipaddr.process(address);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
}
