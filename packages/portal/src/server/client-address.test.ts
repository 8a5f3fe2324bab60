import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClientAddress } from './client-address.ts';

describe('the address of whoever asks', () => {
  const one = createClientAddress(1);

  it('is what the last of so many proxies wrote, whatever the visitor wrote before it', () => {
    expect(one('10.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(one('10.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(createClientAddress(2)('10.0.0.1', '1.1.1.1, 203.0.113.7, 10.0.0.2')).toBe('203.0.113.7');
    expect(createClientAddress(0)('203.0.113.9', '203.0.113.7')).toBe('203.0.113.9');
  });

  it('is read for as long as the proxies of known networks wrote it', () => {
    const known = createClientAddress(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']);
    expect(known('10.0.0.1', '1.1.1.1, 203.0.113.7, 10.2.3.4')).toBe('203.0.113.7');
    expect(known('203.0.113.9', '203.0.113.7')).toBe('203.0.113.9');
    expect(known('::ffff:127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(known('fd00::1', '2001:db8::7')).toBe('2001:db8::7');
    expect(known('10.0.0.1', '10.0.0.2, 10.0.0.3')).toBe('10.0.0.2');
  });

  it('takes ports, and IPv4 in IPv6', () => {
    expect(one('10.0.0.1', '203.0.113.7:4711')).toBe('203.0.113.7');
    expect(one('10.0.0.1', '[2001:db8::7]:4711')).toBe('2001:db8::7');
    expect(one('10.0.0.1', '::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it.each(['', 'unknown', 'localhost', '127.1', '0x7f.0.0.1', '203.0.113.7 extra', '203.0.113.999', '<script>', ','])('stays that of the proxy where it wrote %j', (written) => {
    expect(one('10.0.0.1', written)).toBe('10.0.0.1');
    expect(one('10.0.0.1', undefined)).toBe('10.0.0.1');
    expect(one(undefined, written)).toBe(undefined);
  });

  it('does not change by anything that a visitor sends', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())), (sent) => {
      expect(one('10.0.0.1', [...sent.map((text) => text.replaceAll(',', '')), '203.0.113.7'].join(', '))).toBe('203.0.113.7');
    }));
  });

  it('is not worked out with networks that are none', () => {
    for (const network of ['10.0.0.0/33', 'proxy.example.org', '', '10.0.0']) expect(() => createClientAddress([network])).toThrow(expect.objectContaining({ code: 'not-a-network' }));
  });
});
