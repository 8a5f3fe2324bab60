/** What people call equipment by: sources of patterns, for who looks for one and for who wants to use one. */
export const instrumentsKo =
  '장비(?!\\s?(?:회사|업체|교체))|설비|(?:계측|측정|시험|분석|분광|가진|진동|노광|증착|식각|절삭)기|오실로스코프|현미경|항온\\s?항습기|챔버|전파\\s?암실|무향실|스캐너|프린터|LCR\\s?미터|(?<![A-Za-z])(?:UTM|SEM|TEM|XRD|XPS|AFM|FT-?IR|CT|ICP-?MS)';

export const instrumentsEn =
  '(?:equipment|instruments?|(?:climatic|environmental|thermal|temperature|anechoic|humidity) chambers?|(?:semi-)?anechoic rooms?|oscilloscopes?|(?:3d|laser|CT) scanners?|SEM|TEM|XRD|XPS|AFM|FTIR|ICP-MS|X-ray (?:CT|inspection systems?)|(?:spectrum|network|power) analy[sz]ers?|spectrometers?|microscopes?|probe stations?|(?:e-beam )?lithography|LCR meters?|shakers?)';
