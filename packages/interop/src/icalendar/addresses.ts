import { plainText } from '@dongban/core/text';

/** A mail address as it stands after `mailto:`, in one piece whatever it holds. */
export function mailAddress(email: string): string {
  return encodeURI(plainText(email)).replaceAll(/[,;?#&]/g, encodeURIComponent);
}

/** An http(s) address in one piece. `,` and `;` would be escaped with a backslash, which an address must not hold. */
export function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`bookingToICalendar: \`url\` has to be an http(s) address, not one of ${protocol}`);
  return href.replaceAll(/[,;]/g, encodeURIComponent);
}
