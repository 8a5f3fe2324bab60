/**
 * Any character but those that are as they should be, whatever stands beside them: Latin without marks of its own, quotation
 * marks and dashes, brackets, letters of Hangul, ideographs, syllables. Most texts hold no others.
 */
const unsettled = /[^\0-\u009f\u00a1-\u02ff\u2010-\u2027\u3008-\u3011\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3]/;

/**
 * One spelling for what looks the same: composed Hangul and accents (NFC), and full-width letters, digits and spaces as
 * their plain forms. Every character keeps its place, so offsets into the result are offsets into `text.normalize('NFC')`.
 *
 * It is not NFKC, which turns the letters of 초성 typing (ㄱ, U+3131) into others (U+1100) and breaks every match on them.
 */
export function fold(text: string): string {
  if (!unsettled.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ');
}
