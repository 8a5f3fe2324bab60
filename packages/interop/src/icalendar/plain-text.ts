/**
 * A text as it may stand in a calendar: every kind of line break becomes `\n`, which is then escaped; other control
 * characters, which RFC 5545 does not allow, and halves of surrogate pairs go. Programs that split lines at U+2028 or
 * U+0085 therefore find none.
 */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .trim();
}

/** A mail address as it stands after `mailto:`, in one piece whatever it holds. */
export function mailAddress(email: string): string {
  return encodeURI(calendarText(email)).replaceAll(/[,;?#&]/g, encodeURIComponent);
}

/** An http(s) address in one piece. `,` and `;` would be escaped with a backslash, which an address must not hold. */
export function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`bookingToICalendar: \`url\` has to be an http(s) address, not one of ${protocol}`);
  return href.replaceAll(/[,;]/g, encodeURIComponent);
}
