import type { LocalizedText } from './text.ts';

/** A province or metropolitan city of Korea, for as long as it is one. */
export interface KoreanRegion {
  /** ISO 3166-2 where one exists; else a key of ours that a code may replace later. */
  readonly key: string;
  readonly label: LocalizedText;
  /** As it is called in speech: 경남, Gyeongnam. */
  readonly short: LocalizedText;
  /** Where its government sits: latitude and longitude in degrees, to about a kilometre. Left out where that is not settled. */
  readonly seat?: readonly [latitude: number, longitude: number];
  /** First and last day, where they lie within living memory of the list. */
  readonly validFrom?: string;
  readonly validThrough?: string;
  /** Keys of the regions that it came out of. */
  readonly successorOf?: readonly string[];
}

type Rest = Omit<KoreanRegion, 'key' | 'label' | 'short' | 'seat'> & { readonly shortEn?: string };

const region = (key: string, ko: string, shortKo: string, en: string, seat?: KoreanRegion['seat'], { shortEn = en, ...rest }: Rest = {}): KoreanRegion => ({
  key,
  label: { ko, en },
  short: { ko: shortKo, en: shortEn },
  ...(seat === undefined ? {} : { seat }),
  ...rest,
});

/**
 * Korea's regions with the days on which they changed. Dates: statute that merges Gwangju and South Jeolla on
 * 2026-07-01; the merged region's ISO code is not known yet, so it goes by a key of ours.
 */
export const koreanRegions: readonly KoreanRegion[] = [
  region('KR-11', '서울특별시', '서울', 'Seoul', [37.57, 126.98]),
  region('KR-26', '부산광역시', '부산', 'Busan', [35.18, 129.08]),
  region('KR-27', '대구광역시', '대구', 'Daegu', [35.87, 128.60]),
  region('KR-28', '인천광역시', '인천', 'Incheon', [37.46, 126.71]),
  region('KR-29', '광주광역시', '광주', 'Gwangju', [35.16, 126.85], { validThrough: '2026-06-30' }),
  region('KR-30', '대전광역시', '대전', 'Daejeon', [36.35, 127.38]),
  region('KR-31', '울산광역시', '울산', 'Ulsan', [35.54, 129.31]),
  region('KR-50', '세종특별자치시', '세종', 'Sejong', [36.48, 127.29], { validFrom: '2012-07-01' }),
  region('KR-41', '경기도', '경기', 'Gyeonggi', [37.29, 127.05]),
  region('KR-42', '강원특별자치도', '강원', 'Gangwon', [37.89, 127.73]),
  region('KR-43', '충청북도', '충북', 'North Chungcheong', [36.64, 127.49], { shortEn: 'Chungbuk' }),
  region('KR-44', '충청남도', '충남', 'South Chungcheong', [36.66, 126.67], { shortEn: 'Chungnam' }),
  region('KR-45', '전북특별자치도', '전북', 'Jeonbuk', [35.82, 127.11]),
  region('KR-46', '전라남도', '전남', 'South Jeolla', [34.82, 126.46], { shortEn: 'Jeonnam', validThrough: '2026-06-30' }),
  region('KR-47', '경상북도', '경북', 'North Gyeongsang', [36.57, 128.51], { shortEn: 'Gyeongbuk' }),
  region('KR-48', '경상남도', '경남', 'South Gyeongsang', [35.24, 128.69], { shortEn: 'Gyeongnam' }),
  region('KR-49', '제주특별자치도', '제주', 'Jeju', [33.49, 126.50]),
  region('kr-jeonnam-gwangju', '전남광주통합특별시', '전남광주', 'Jeonnam-Gwangju', undefined, { validFrom: '2026-07-01', successorOf: ['KR-29', 'KR-46'] }),
];

const isValidOn = (region: KoreanRegion, date: string): boolean =>
  (region.validFrom === undefined || region.validFrom <= date) && (region.validThrough === undefined || date <= region.validThrough);

/**
 * The regions there are on a calendar date.
 *
 * @param date `2026-07-01`.
 * @example
 * regionsOn('2026-06-30').length; // → 17
 * regionsOn('2026-07-01').length; // → 16
 */
export function regionsOn(date: string): KoreanRegion[] {
  return koreanRegions.filter((region) => isValidOn(region, date));
}

/**
 * The region that a key, old or new, stands for on a calendar date.
 *
 * @param key ISO 3166-2 code, or a key of ours where there is none yet.
 * @param date `2026-07-01`.
 * @returns `undefined` where the key is not known, or its region had no counterpart on that date yet: the merged region
 * has two predecessors, and none is guessed.
 * @example
 * regionOn('KR-29', '2026-06-30')?.label.ko; // → '광주광역시'
 * regionOn('KR-29', '2026-07-01')?.label.ko; // → '전남광주통합특별시'
 */
export function regionOn(key: string, date: string): KoreanRegion | undefined {
  const region = koreanRegions.find((candidate) => candidate.key === key);
  if (region === undefined || isValidOn(region, date)) return region;
  return koreanRegions.find((candidate) => candidate.successorOf?.includes(key) === true && isValidOn(candidate, date));
}
