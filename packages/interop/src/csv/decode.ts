/** Text of a file that Excel or another program wrote: UTF-8 with or without a mark, else CP949 (what Korean Excel writes). */
export function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The web's "euc-kr" is CP949, with all its 11,172 syllables.
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
