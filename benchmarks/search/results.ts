import type { Short, Speed, Ways } from './measure.ts';
import type { RecordLength } from './records.ts';

/** What was measured with a number of records, by engine. */
export type SpeedBySize = Map<string, ReadonlyMap<number, Speed | string>>;

/** All that was measured; a text in place of figures says why there are none. */
export interface Results {
  readonly sizes: readonly number[];
  readonly speed: Readonly<Record<RecordLength['name'], SpeedBySize>>;
  readonly korquad: Map<string, readonly number[] | string>;
  readonly short: Map<string, Short | string>;
  readonly ways: Map<string, Ways | string>;
  readonly cacm: readonly number[] | undefined;
  readonly machine: string;
  /** How many processes wanted a processor when the run began. */
  readonly load: number;
}
