/** How each text format is written, for sentences about one that does not fit. */
const examples: ReadonlyMap<string, string> = new Map(Object.entries({
  email: 'name@example.org',
  phone: '+82317890000',
  date: '2026-11-26',
  'date-time': '2026-11-26T05:00:00Z',
  'partial-date': '2026-11',
  'wall-time': '09:00',
  duration: 'PT30M',
  'time-zone': 'Asia/Seoul',
  'https-url': 'https://example.org',
  'language-tag': 'ko',
  country: 'KR',
  currency: 'KRW',
  'json-pointer': '/keywords/*',
}));

/** An example of a format; a format that is itself written as a pattern, such as `000-00-00000`, is its own. */
export function exampleOf(format: string): string {
  return examples.get(format) ?? format;
}
