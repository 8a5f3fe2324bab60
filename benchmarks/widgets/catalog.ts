import { samplePublicCatalog } from '@dongban/sample-catalog';

/** Services in the catalog that is typed into. */
export const serviceCount = 1000;

const things = ['인버터', '배터리 모듈', '공기청정기', '서보 모터', '센서 필름', '전력변환기', '조명 기구', '로봇 팔', '커넥터', '통신 모듈'];
const tests = ['진동시험', '온습도시험', '염수분무시험', '전자파시험', '수명시험', '낙하시험', '성분분석', '고장분석', '소음측정', '방수시험'];
const places = ['성남', '서울', '부천', '전북', '광주', '창원', '대전', '대구', '부산', '인천'];

/** The sample catalog with a thousand services, each with a name of its own in both languages. */
export function largeCatalog(): object {
  const catalog = samplePublicCatalog('2026-11-24T00:00:00Z');
  const [model] = catalog.services;
  if (model === undefined) throw new Error('The sample catalog has no service.');
  const services = Array.from({ length: serviceCount }, (_, index) => {
    const [thing, test, place] = [things[index % 10], tests[Math.floor(index / 10) % 10], places[Math.floor(index / 100)]];
    return { ...model, id: `service_measured-${index}`, name: { ko: `${place} ${thing} ${test}`, en: `Service ${index} in ${place}` } };
  });
  return { ...catalog, services };
}

/** The names as a peer takes them. */
export function serviceNames(): string[] {
  return (largeCatalog() as { services: { name: { ko: string } }[] }).services.map(({ name }) => name.ko);
}
