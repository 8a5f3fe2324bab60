import { Equipment } from '@dongban/core/equipment';
import { ValidationError, type Problem } from '@dongban/core/errors';
import { readIdentifier } from '@dongban/core/identifiers';
import type { Id } from '@dongban/core/kind';
import { parse } from '@dongban/core/parse';
import { textAt } from './reading/at.ts';
import { firstSentence } from './reading/first-sentence.ts';
import type { Imported } from './reading/imported.ts';

export type { Imported } from './reading/imported.ts';

/** Where an instrument belongs in the catalog that it is read into. */
export interface ZeusTarget {
  readonly id: Id<'equipment'>;
  readonly hub: Id<'hub'>;
  readonly owner: Id<'organization'>;
}

/** 활용범위 (useScopeCd) → sharing level. */
const sharingByCode = new Map<string, Equipment['sharing']>([['1', 'exclusive'], ['2', 'shared'], ['3', 'service']]);

/** 활용방법, by its Korean label, since records carry the label. */
const useModeByLabel = new Map<string, Equipment['useMode']>([['이용자 직접사용', 'self'], ['분석·시험 의뢰', 'commissioned'], ['대여', 'loan'], ['모두 가능', 'any']]);

/** 장비상태 (statusCd) under which an instrument can be used by others: in use, reused. */
const usableStates = new Set(['01', '02', '1', '2']);

/**
 * Reads an instrument of ZEUS, the national register of research equipment, as its API or its registration form gives it.
 *
 * An instrument that is idle, scrapped or lent out is read as one for exclusive use, with a warning: nobody should ask for it.
 *
 * @throws {ValidationError} only where the record has no name at all.
 * @example
 * const record = { korNm: '진동시험기', useScopeCd: '3', dscr: '인버터를 가진하는 진동시험기입니다.', equipNo: 'NFEC-2017-11-240982' };
 * const { value } = readZeus(record, { id: 'equipment_zeus-1', hub: 'hub_a', owner: 'organization_a' });
 * value.identifiers; // → [{ scheme: 'kr-equip', value: 'NFEC-2017-11-240982' }]
 */
export function readZeus(record: unknown, target: ZeusTarget): Imported<Equipment> {
  const ko = textAt(record, 'korNm');
  const en = textAt(record, 'engNm');
  if (ko === undefined && en === undefined) throw new ValidationError('The ZEUS record', [{ pointer: '/korNm', code: 'missing', params: {} }]);

  const warnings: Problem[] = [];
  const name = { ...(ko === undefined ? {} : { ko }), ...(en === undefined ? {} : { en }) };
  const description = textAt(record, 'equipSumry') ?? textAt(record, 'dscr');
  const status = textAt(record, 'statusCd');
  const isUsable = status === undefined || usableStates.has(status);
  if (!isUsable) warnings.push({ pointer: '/statusCd', code: 'out-of-use', params: { status: textAt(record, 'statusNm') ?? status } });

  const value = parse(
    Equipment,
    {
      id: target.id,
      name,
      summary: description === undefined ? name : { ko: firstSentence(description) },
      ...(description === undefined ? {} : { description: { ko: description } }),
      instrumentType: name,
      hub: target.hub,
      owner: target.owner,
      manufacturer: textAt(record, 'manufactureNm') ?? '',
      model: textAt(record, 'modelNm') ?? textAt(record, 'modelCd') ?? '',
      variables: [],
      standards: [],
      keywords: [],
      people: [],
      sharing: isUsable ? sharingOf(record, warnings) : 'exclusive',
      useMode: useModeOf(record, warnings),
      fees: [],
      identifiers: identifiersOf(record, warnings),
    },
    'The equipment',
  );
  return { value, warnings, raw: record };
}

/** What the record does not say, or says in a code that is not known, counts as exclusive: nothing is opened by mistake. */
function sharingOf(record: unknown, warnings: Problem[]): Equipment['sharing'] {
  const code = textAt(record, 'useScopeCd');
  const level = code === undefined ? undefined : sharingByCode.get(code.replace(/^0+/, ''));
  if (level === undefined) warnings.push({ pointer: '/useScopeCd', ...unknownCode(code, [...sharingByCode.keys()]) });
  return level ?? 'exclusive';
}

function useModeOf(record: unknown, warnings: Problem[]): Equipment['useMode'] {
  const label = textAt(record, 'useScopeMean');
  const mode = label === undefined ? undefined : useModeByLabel.get(label);
  if (label !== undefined && mode === undefined) warnings.push({ pointer: '/useScopeMean', ...unknownCode(label, [...useModeByLabel.keys()]) });
  return mode ?? 'commissioned';
}

function identifiersOf(record: unknown, warnings: Problem[]): { scheme: string; value: string }[] {
  const number = textAt(record, 'equipNo');
  const inventory = textAt(record, 'fixedAsetNo');
  const result = number === undefined ? undefined : readIdentifier('kr-equip', number);
  if (result?.ok === false) warnings.push({ pointer: '/equipNo', ...result.problem });
  return [
    ...(result?.ok === true ? [{ scheme: 'kr-equip', value: result.value }] : []),
    ...(inventory === undefined ? [] : [{ scheme: 'inventory-number', value: inventory }]),
  ];
}

function unknownCode(code: string | undefined, values: readonly string[]): Pick<Problem, 'code' | 'params'> {
  return code === undefined ? { code: 'missing', params: {} } : { code: 'not-one-of', params: { values } };
}
