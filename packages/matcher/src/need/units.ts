/** UCUM code → the ways in which people write the unit. Letters that also mean something else (G, g, F, C) are left out; `_` stands for a space.
 * With a question mark: what is one only where more of the text says so. */
const spellings: Readonly<Record<string, string>> = {
  '도?': '도', '%?': '%', 'C?': 'C',
  Hz: 'Hz hz HZ 헤르츠', kHz: 'kHz khz KHz KHZ Khz ㎑ 킬로헤르츠', MHz: 'MHz mhz Mhz MHZ ㎒ 메가헤르츠', GHz: 'GHz ghz Ghz GHZ ㎓ 기가헤르츠', THz: 'THz',
  Cel: '°C °c ˚C ºC ℃ degC deg_C', K: 'K', '%': '%RH %rh %R.H. %r.h. %_RH %_rh', 'Cel/min': '°C/min ℃/min K/min 도/분 ℃/분 °C/분',
  'm/s2': 'm/s² m/s2 m/s^2 ㎨', '[g]': 'Grms grms gn', dB: 'dB dBA dB(A) 데시벨', '[ppm]': 'ppm PPM', '/min': 'rpm RPM r/min',
  N: 'N 뉴턴', kN: 'kN KN kn', MN: 'MN', 'N.m': 'Nm N·m N.m', Pa: 'Pa', hPa: 'hPa mbar', kPa: 'kPa KPa ㎪', MPa: 'MPa Mpa ㎫', bar: 'bar',
  V: 'V v VDC Vdc VAC Vac Vrms 볼트', kV: 'kV KV kv kVDC kVAC ㎸', mV: 'mV', 'V/m': 'V/m', A: 'A 암페어', kA: 'kA', mA: 'mA ㎃', uA: 'µA μA uA',
  W: 'W w 와트', kW: 'kW KW kw ㎾ 킬로와트', MW: 'MW', Wh: 'Wh', kWh: 'kWh KWh kwh ㎾h', MWh: 'MWh', 'A.h': 'Ah', 'mA.h': 'mAh',
  Ohm: 'Ω Ω ohm Ohm 옴', mOhm: 'mΩ mΩ', kOhm: 'kΩ kΩ ㏀', MOhm: 'MΩ MΩ ㏁', pF: 'pF', nF: 'nF', uF: 'µF μF uF',
  nm: 'nm ㎚ 나노미터', um: 'µm μm um ㎛ 마이크로미터 미크론', mm: 'mm ㎜ 밀리미터', cm: 'cm ㎝ 센티미터', m: 'm 미터', km: 'km ㎞ 킬로미터', '[in_i]': 'inches inch -inch 인치',
  mg: 'mg ㎎', kg: 'kg Kg KG ㎏ 킬로그램', t: 't 톤 tonnes tonne metric_tons metric_ton', ms: 'ms', us: 'µs μs', s: '초 s sec seconds', min: '분간 min minutes', h: '시간 hours hour hrs hr h',
  'kbit/s': 'kbps kbit/s', 'Mbit/s': 'Mbps Mbit/s Mb/s', 'Gbit/s': 'Gbps Gbit/s Gb/s', 'm3/h': 'm³/h m3/h ㎥/h CMH', 'L/min': 'L/min l/min LPM',
};

/** How a unit is written → its UCUM code. */
const unitOfSpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([unit, list]) => list.split(' ').map((spelling) => [spelling.replace('_', ' ').normalize('NFC'), unit] as const)),
);
const longestSpelling = Math.max(...[...unitOfSpelling.keys()].map(({ length }) => length));
/** What would make a longer word of a unit, or another one: mm², V/m. */
const goesOn = /^(?:[A-Za-z0-9²³]|\/[A-Za-z])/;

/** The unit that stands at a place of a text, the longest that it may be, and where it ends. */
export function unitAt(text: string, start: number): { readonly unit: string; readonly end: number } | undefined {
  for (let end = Math.min(text.length, start + longestSpelling); end > start; end--) {
    const unit = unitOfSpelling.get(text.slice(start, end));
    if (unit !== undefined && !goesOn.test(text.slice(end, end + 2))) return { unit, end };
  }
  return undefined;
}
