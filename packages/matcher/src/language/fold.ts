/**
 * One spelling for what looks the same: composed Hangul and accents (NFC), and full-width letters, digits and spaces as
 * their plain forms. Every character keeps its place, so offsets into the result are offsets into `text.normalize('NFC')`.
 *
 * It is not NFKC, which turns the letters of 초성 typing (ㄱ, U+3131) into others (U+1100) and breaks every match on them.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ');
}
