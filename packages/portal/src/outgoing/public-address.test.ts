import { describe, expect, it } from 'vitest';
import { isPublic, publicAddressOf } from './public-address.ts';

const resolvesTo = (...addresses: string[]) => () => Promise.resolve(addresses);
const url = new URL('https://relay.example.org/');

describe('an outgoing address', () => {
  it.each([
    '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '198.18.0.1',
    '224.0.0.1', '255.255.255.255', '192.0.2.1', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1',
    '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'nonsense', '',
  ])('that is private, reserved or none is not public: %j', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  it.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:2800:220:1::1', '::ffff:1.1.1.1'])('that is public is: %s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  it('is looked up once, and used as it was found', async () => {
    let asked = 0;
    const resolve = () => Promise.resolve([++asked === 1 ? '93.184.216.34' : '127.0.0.1']);
    expect(await publicAddressOf(url, resolve)).toBe('93.184.216.34');
    expect(asked).toBe(1);
  });

  it('is refused where one of several leads inside', async () => {
    await expect(publicAddressOf(url, resolvesTo('93.184.216.34', '10.0.0.1'))).rejects.toMatchObject({ code: 'address-not-public' });
    await expect(publicAddressOf(url, resolvesTo())).rejects.toMatchObject({ code: 'address-not-public' });
  });

  it.each(['https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://127.1/', 'https://[::ffff:7f00:1]/', 'http://93.184.216.34/', 'file:///etc/passwd'])('in disguise is seen through: %s', async (address) => {
    await expect(publicAddressOf(new URL(address))).rejects.toMatchObject({ code: 'address-not-public' });
  });
});
