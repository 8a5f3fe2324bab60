import { languages } from './languages.ts';

/** Of what `analyze` gives for a text. A change there asks for the next number here; a test says when. */
const analysisVersion = 3;

/** What an index that is saved has to agree with, to be opened: how texts are taken apart, and how the words of each language weigh. */
export function analysisId(): string {
  return [`dongban/${analysisVersion}`, ...languages().map(({ tag, weighing: { k1, b } }) => `${tag}:${k1}:${b}`)].join(' ');
}
