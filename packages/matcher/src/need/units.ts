/**
 * UCUM code → the ways in which people write the unit, in the letters that Unicode's compatible forms (㎑, ℃, m³) are made of. Letters that
 * also mean something else (G, g, F, C) are left out; `_` stands for a space. With a question mark: what is one only where more of the text
 * says so.
 */
const spellings: Readonly<Record<string, string>> = {
  '도?': '도', '%?': '%', 'C?': 'C',
  Hz: 'Hz 헤르츠', kHz: 'kHz 킬로헤르츠', MHz: 'MHz 메가헤르츠', GHz: 'GHz 기가헤르츠', THz: 'THz',
  Cel: '°C °c ˚C oC degC deg_C', K: 'K', '%': '%RH %rh %R.H. %r.h. %_RH %_rh', 'Cel/min': '°C/min K/min 도/분 °C/분',
  'm/s2': 'm/s2 m/s^2 m∕s2', '[g]': 'Grms grms gn', dB: 'dB dBA dB(A) 데시벨', '[ppm]': 'ppm', '/min': 'rpm r/min',
  N: 'N 뉴턴', kN: 'kN', MN: 'MN', 'N.m': 'Nm N·m N.m', 'kN.m': 'kNm kN·m kN.m', Pa: 'Pa', hPa: 'hPa mbar', kPa: 'kPa', MPa: 'MPa', bar: 'bar',
  V: 'V v VDC VAC Vrms 볼트', kV: 'kV kVDC kVAC', mV: 'mV', 'V/m': 'V/m', A: 'A 암페어', kA: 'kA', mA: 'mA', uA: 'μA uA',
  W: 'W w 와트', kW: 'kW 킬로와트', MW: 'MW', Wh: 'Wh', kWh: 'kWh', MWh: 'MWh', 'A.h': 'Ah', 'mA.h': 'mAh',
  Ohm: 'Ω ohm Ohm 옴', mOhm: 'mΩ', kOhm: 'kΩ', MOhm: 'MΩ', pF: 'pF', nF: 'nF', uF: 'μF uF',
  nm: 'nm 나노미터', um: 'μm um 마이크로미터 미크론', mm: 'mm 밀리미터', cm: 'cm 센티미터', m: 'm 미터', km: 'km 킬로미터', '[in_i]': 'inches inch -inch 인치',
  mg: 'mg', kg: 'kg 킬로그램', t: 't 톤 tonnes tonne metric_tons metric_ton', ms: 'ms', us: 'μs', s: '초 s sec seconds', min: '분간 min minutes', h: '시간 hours hour hrs hr h',
  'kbit/s': 'kbps kbit/s', 'Mbit/s': 'Mbps Mbit/s Mb/s', 'Gbit/s': 'Gbps Gbit/s Gb/s', 'm3/h': 'm3/h CMH', 'L/min': 'L/min l/min LPM',
};
/** What is the same unit in capitals and small letters, as people type who are in a hurry: khz, KV; but mw is no MW. */
const inAnyCase = /^(?:[kmg]?hz|k[vnwg]|kwh|[km]pa|rpm|ppm|v[ad]c)$/i;

/** How a unit is written → its UCUM code. */
const unitOfSpelling = new Map<string, string>();
for (const [unit, list] of Object.entries(spellings)) {
  for (const spelling of list.split(' ')) unitOfSpelling.set(keyOf(spelling.replace('_', ' ')), unit);
}
const longestSpelling = Math.max(...[...unitOfSpelling.keys()].map(({ length }) => length));
/** What would make a longer word of a unit, or another one: mm², V/m. */
const goesOn = /^(?:[A-Za-z0-9²³]|[/·][A-Za-z])/;

/** The unit that stands at a place of a text, the longest that it may be, and where it ends. */
export function unitAt(text: string, start: number): { readonly unit: string; readonly end: number } | undefined {
  for (let end = Math.min(text.length, start + longestSpelling); end > start; end--) {
    const unit = unitOfSpelling.get(keyOf(text.slice(start, end)));
    if (unit !== undefined && !goesOn.test(text.slice(end, end + 2))) return { unit, end };
  }
  return undefined;
}

function keyOf(written: string): string {
  const spelling = written.normalize('NFKC');
  return inAnyCase.test(spelling) ? spelling.toLowerCase() : spelling;
}
