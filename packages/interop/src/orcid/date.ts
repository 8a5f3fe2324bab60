import { isThere, step, textIn, type Node, type Reading } from './node.ts';

/** A date as far as it is known: `2019`, `2019-03`, `2019-03-02`. A part that cannot be read takes those after it along. */
export function readDate(node: Node, reading: Reading): string | undefined {
  if (!isThere(node)) return undefined;
  const year = textIn(node, 'year', 'value');
  if (year === undefined || !/^\d{4}$/.test(year)) {
    reading.warn(step(node, 'year'), 'wrong-format', { format: '2019' });
    return undefined;
  }
  const month = numberIn(step(node, 'month'), 12, reading);
  const day = month === undefined ? undefined : numberIn(step(node, 'day'), 31, reading);
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

function numberIn(node: Node, most: number, reading: Reading): string | undefined {
  const text = textIn(node, 'value');
  if (text === undefined) return undefined;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= most) return String(number).padStart(2, '0');
  reading.warn(node, 'wrong-format', { format: '03' });
  return undefined;
}
