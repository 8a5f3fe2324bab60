/**
 * Rewrites vCard 2.1, which Outlook and older phones still export, as 3.0: bare types get a name, quoted-printable is decoded.
 * Cards of later versions come out as they were.
 */
export function upgradeVersion21(text: string): string {
  return text.replaceAll(/BEGIN:VCARD[^]*?END:VCARD/gi, (card) => (/^VERSION:2\.1\s*$/im.test(card) ? upgradeCard(card) : card));
}

function upgradeCard(card: string): string {
  // In quoted-printable a line goes on where it ends in "="; that must be put together before ordinary unfolding.
  const lines = card.replaceAll(/=\r?\n[ \t]?/g, '').replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.map(upgradeLine).join('\r\n');
}

function upgradeLine(line: string): string {
  const [, head, value] = /^([^:]+):(.*)$/s.exec(line) ?? [];
  if (head === undefined || value === undefined) return '';
  if (/^VERSION$/i.test(head)) return 'VERSION:3.0';
  const [name = '', ...parameters] = head.split(';');
  const isQuoted = parameters.some((parameter) => /^(ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter));
  const charset = /CHARSET=([^;]+)/i.exec(head)?.[1] ?? 'utf-8';
  const kept = parameters
    .filter((parameter) => !/QUOTED-PRINTABLE|^CHARSET=/i.test(parameter))
    .map((parameter) => (parameter.includes('=') ? parameter : `TYPE=${parameter}`));
  const text = isQuoted ? decodeQuotedPrintable(value, charset).replaceAll('\\', '\\\\').replaceAll(/\r?\n/g, '\\n').replaceAll(',', '\\,') : value;
  return [name, ...kept].join(';') + `:${text}`;
}

function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes = Uint8Array.from(
    Array.from(value.matchAll(/=([0-9A-F]{2})|[^]/gi), ([character, hex]) => (hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16))),
  );
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
