/** What people call equipment by: sources of patterns, for who looks for one and for who wants to use one. */
const namedKo =
  '(?:(?:계측|측정|시험|분석|분광|가진|진동|노광|증착|식각)기(?![간관준록구])|오실로스코프|현미경|항온\\s?항습기|챔버|전파\\s?암실|무향실|스캐너|프로브\\s?스테이션|LCR\\s?미터|(?<![A-Za-z])(?:UTM|SEM|TEM|XRD|XPS|AFM|FT-?IR|ICP-?MS)(?![A-Za-z]))';
export const instrumentsKo = `장비(?!\\s?(?:회사|업체|교체))|설비|절삭기|프린터|(?<![A-Za-z])CT|${namedKo}`;

const namedEn =
  '(?:(?:climatic|environmental|thermal|temperature|anechoic|humidity) chambers?|(?:semi-)?anechoic (?:room|chamber)s?|oscilloscopes?|(?:3d|laser|CT) scanners?|SEM|TEM|XRD|XPS|AFM|FTIR|ICP-MS|X-ray (?:CT|inspection systems?)|(?:spectrum|network|power) analy[sz]ers?|spectrometers?|microscopes?|probe stations?|LCR meters?|(?:universal|tensile) test(?:ing)? machines?|shakers?)';
export const instrumentsEn = `(?:equipment|instruments?|(?:e-beam )?lithography|${namedEn})`;

/** An instrument that is named is looked for, unless it is the company's own, its product or what it has trouble with. */
export const wantedInstruments = [
  new RegExp(`(?<!(?:저희|우리|당사|자사|기존|자체)\\s(?:[가-힣]+\\s)?)${namedKo}(?![을를]?\\s?(?:부품|업체|회사|기업|제조|개발|만[드들]|생산|판매|설계|고장|교정|시험))`, 'gu'),
  new RegExp(`(?<!\\b(?:our|my|its|see|mak\\w+|build\\w*|develop\\w*|sell\\w*|design\\w*|produc\\w+|manufactur\\w+) (?:[\\w-]+ ){0,3})\\b${namedEn}\\b(?![- ](?:maker|manufacturer|compan|supplier|part|calibration|design))`, 'giu'),
];
