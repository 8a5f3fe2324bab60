import type { Message } from '@dongban/core/describe';
import type { Need } from '@dongban/core/need';
import type { CatalogRecord } from '@dongban/core/public-catalog';
import type { Entry } from '../matching/entry.ts';
import type { Change, Rater } from './rater.ts';

/** A rule by which any one of the wanted values would do. */
export interface Choice<Value extends string | number> {
  /** The values a record has; none where it says nothing. */
  offered(record: CatalogRecord): readonly Value[];
  /** Where one of them stands. */
  pointer(record: CatalogRecord, index: number): string;
  /** Whether an offered value is as good as a wanted one. @default equality */
  fits?(offered: Value, wanted: Value): boolean;
  reason(found: readonly Value[]): Message;
  /** The need that an offered value would do for. */
  change?(offered: Value): Change;
}

type Lists = 'areas' | 'fields' | 'kinds' | 'languages' | 'partnerCountries' | 'partnershipTypes' | 'dealTypes' | 'ipr';

/** The need that one more value would do for. */
export function alsoWanting<Field extends Lists>(need: Need, field: Field, value: NonNullable<Need[Field]>[number], message: Message): Change {
  return { message, need: { ...need, [field]: [...(need[field] ?? []), value] } };
}

/** The rater of such a rule: 1 where one of the values fits, else 0. Nothing where no value is wanted. */
export function choiceRater<Value extends string | number>(wanted: readonly Value[] | undefined, choice: Choice<Value>): Rater | undefined {
  if (wanted === undefined || wanted.length === 0) return undefined;
  const fits = (offered: Value) => wanted.some((value) => (choice.fits === undefined ? offered === value : choice.fits(offered, value)));
  const value = ({ record }: Entry) => (choice.offered(record).some(fits) ? 1 : 0);
  return {
    value,
    data: ({ record }) => (choice.offered(record).length > 0 ? 1 : 0),
    reasons: ({ record }) => {
      const found = [...choice.offered(record).entries()].filter(([, offered]) => fits(offered));
      if (found.length === 0) return [];
      const evidence = found.map(([index]) => ({ pointer: choice.pointer(record, index) }));
      return [{ message: choice.reason(found.map(([, offered]) => offered)), share: 1, evidence }];
    },
    change: (entry) => {
      const [first] = choice.offered(entry.record);
      return first === undefined || value(entry) === 1 ? undefined : choice.change?.(first);
    },
  };
}
