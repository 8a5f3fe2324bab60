/**
 * What people call a region instead of its name, by its key: towns with industry, and how it was called or spelled before (in Latin
 * letters until 2000: Pusan, Cholla). Left out are towns whose name is also another word or another town: 구리 is copper, 이천 two
 * thousand, 양산 mass production; with 시 behind it such a name is one. `_` stands for a space.
 */
const towns: Readonly<Record<string, string>> = {
  'KR-26': 'Pusan',
  'KR-27': 'Taegu',
  'KR-28': 'Inchon 송도 Songdo',
  'KR-30': 'Taejon',
  'KR-41': `수원 Suwon 안양 Anyang 안산 Ansan 용인 Yongin 평택 Pyeongtaek 시흥 Siheung 화성시 Hwaseong 파주 Paju 김포 Gimpo 고양 Goyang 군포 Gunpo 광명 Gwangmyeong
    오산 Osan 하남 Hanam 의왕 Uiwang 과천 Gwacheon 남양주 Namyangju 의정부 Uijeongbu 포천 Pocheon 이천시 Icheon 구리시 Guri 안성시 Anseong 동탄 Dongtan 성남 Seongnam 부천 Bucheon Kyonggi`,
  'KR-42': '원주 Wonju 춘천 Chuncheon 강릉 Gangneung 속초 Sokcho 삼척 Samcheok 강원도 Kangwon',
  'KR-43': '청주 Cheongju 충주 Chungju 제천 Jecheon 오창 Ochang 오송 Osong 진천 Jincheon 음성군 Chungcheongbuk Chungchongbuk North_Chungchong',
  'KR-44': '천안 Cheonan 아산 Asan 당진 Dangjin 서산 Seosan 논산 Nonsan 공주시 Gongju Chungcheongnam Chungchongnam South_Chungchong',
  'KR-45': '전주 Jeonju 군산 Gunsan 익산 Iksan 완주 Wanju 정읍 Jeongeup 김제 Gimje 전라북도 Jeollabuk North_Jeolla Chollabuk North_Cholla Chonbuk',
  'kr-jeonnam-gwangju': '광주광역시 전라남도 전남 Jeonnam 여수 Yeosu 순천 Suncheon 나주 Naju 목포 Mokpo 광양 Gwangyang Jeollanam South_Jeolla Chollanam South_Cholla Chonnam',
  'KR-47': '포항 Pohang 구미 Gumi 경주 Gyeongju 경산 Gyeongsan 안동 Andong 김천 Gimcheon 영천 Yeongcheon Gyeongsangbuk Kyongsangbuk North_Kyongsang Kyongbuk',
  'KR-48': '창원 Changwon 김해 Gimhae 거제 Geoje 통영 Tongyeong 밀양 Miryang 진주시 Jinju 사천시 Sacheon 양산시 마산 Masan 진해 Jinhae Gyeongsangnam Kyongsangnam South_Kyongsang Kyongnam',
  'KR-49': 'Cheju',
};

/** Parts of towns that people name instead, in lower case. */
export const partsOfTowns: readonly (readonly [town: string, part: string])[] = [['성남', '판교'], ['seongnam', 'pangyo']];

const namesOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(towns).map(([region, names]) => [region, names.toLowerCase().split(/\s+/).map((name) => name.replace('_', ' '))]),
);
const all: ReadonlySet<string> = new Set([...namesOf.values()].flat());

/** The names of a region's towns, and its older ones, in lower case; none for a region that is not listed. */
export function townsIn(region: string): readonly string[] {
  return namesOf.get(region) ?? [];
}

/** Whether a name in lower case is one of those. */
export function isTown(name: string): boolean {
  return all.has(name);
}
