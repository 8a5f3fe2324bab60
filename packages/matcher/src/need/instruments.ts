/** What people call equipment by: sources of patterns, for who looks for one and for who wants to use one. */
export const instrumentsKo =
  '장비|설비|계측기|측정기|시험기|분석기|분광기|오실로스코프|현미경|항온\\s?항습기|챔버|전파\\s?암실|무향실|가진기|진동기|스캐너|프린터|(?<![A-Za-z])(?:UTM|SEM|TEM|XRD|XPS|AFM|FT-?IR|CT)';

export const instrumentsEn =
  '(?:equipment|instruments?|(?:climatic|environmental|thermal|temperature|anechoic|humidity) chambers?|oscilloscopes?|(?:3d|laser|CT) scanners?|SEM|TEM|XRD|XPS|AFM|FTIR|(?:spectrum|network|power) analy[sz]ers?|spectrometers?|shakers?)';
