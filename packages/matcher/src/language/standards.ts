// Lower case only where it is no word: people type "iec 60068", but "en 12" is a number in a sentence.
const body =
  'AATCC|AEC|AHAM|AMS|ANSI|ASME|ASTM|BS|CISPR|CSA|DIN|DO(?=-\\d)|ECE|ECSS|EIA|EN|ETSI|FCC|GB|GMW|IATF|IEC|IEEE|IPC|ISO|ISTA|ITU|JEDEC|JESD|JIS|KC|KS|LV|MIL|NACE|NEMA' +
  '|NFPA|RTCA|SAE|SEMI|SPS|TTA|UL|UN|UNECE|VDA|VDE|VW' +
  '|aec|astm|cispr|iec|ieee|iso|jesd|mil';
/** What may stand between the body and the number: another body, a kind of document, the class letter of KS or ASTM. */
const infix = `${body}|DO|TM|TS|TR|PART|Part|part|PAS|STD|PRF|DTL|HDBK|std|ts|tr|[A-Z]`;

/** Source of a pattern for the printed name of a standard, from `IEC 60068-2-6` to `KS C IEC 60068-2-6:2020`. */
export const standardPattern = `(?<![A-Za-z0-9])(?:${body})(?:[ /-]{1,2}(?:${infix})(?![A-Za-z]))*[ -]?[A-Za-z]{0,2}\\d+[A-Za-z]{0,2}(?:[-.][A-Za-z]?\\d+[A-Za-z]?)*(?![A-Za-z0-9]|\\s?[개건종명회월년])(?::\\d{4})?`;

/** A standard's name as an index keeps it. */
export interface StandardKeys {
  /** The name without spaces, year and case: `ksciec60068-2-6`. */
  readonly key: string;
  /** The standard that a national body took over: `iec60068-2-6`; the key itself for others. */
  readonly adopted: string;
  /** The series it belongs to: `iec60068`; `milstd810` for `MIL-STD-810H`. */
  readonly series: string;
}

/**
 * The keys of a printed standard.
 *
 * @example
 * standardKeys('KS C IEC 60068-2-6'); // { key: 'ksciec60068-2-6', adopted: 'iec60068-2-6', series: 'iec60068' }
 */
export function standardKeys(printed: string): StandardKeys {
  const key = printed
    .toLowerCase()
    .replace(/:\d{4}$/, '')
    .replace(/(?<!\d[a-z]?)[ /-]+|[ /]+/g, '');
  const adopted = key.replace(/^(?:ks[a-z]?|en|din|bs|jis[a-z]?)+(?=(?:iso|iec|en|cispr)\D*\d)/, '');
  const series = adopted.replace(/^(\D*\d+).*$/, '$1');
  return { key, adopted, series };
}
