/** Units as people type them behind a number; one letter counts only as the unit's own case: `5 A`, not `5 a`. */
const units =
  '[µμunpkKmMGT]?(?:[hH][zZ]|[wW]h?|Pa|pa|VA|N|F|[ΩΩ]|[oO]hm|bps|bit/s|eV)|[mkK]?V(?:dc|ac|DC|AC|/m)?|[µμumk]?A|[µμumknc]?m[²³23]?|[µμumk]?g|[µμumn]?s|h' +
  '|[°˚º]C|℃|K|%(?:RH)?|dB[a-zA-Z]?|bar|rpm|ppm|ppb|Nm|kgf|m?Ah|[㎀-㏟]';

/** Source of a pattern for a number with its unit, which is one thing however it is spaced: `-40 °C`, `10kHz`. */
export const quantityPattern = `(?:(?<![\\p{L}\\d~])[-−±])?(?<![\\p{L}\\d])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[ ]?(?:${units})(?![A-Za-z\\d²³/])`;

/** The form under which the spellings of a quantity meet: `−40 ℃` and `-40°C` are `-40°c`, `10㎑` is `10khz`. */
export function quantityKey(written: string): string {
  return written.replace(/[˚º]/, '°').replace(/[ ,]/g, '').replace('−', '-').normalize('NFKC').toLowerCase();
}
