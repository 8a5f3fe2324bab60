import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A paragraph of Korean Wikipedia. */
export interface Passage {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** A question somebody asked of a paragraph, which is the one right answer. */
export interface Question {
  readonly text: string;
  readonly passage: string;
}

/** KorQuAD 1.0, the development half: paragraphs of one text are one, as in MTEB's SQuADKorV1Retrieval. */
export interface KorQuad {
  readonly passages: readonly Passage[];
  readonly questions: readonly Question[];
}

interface Original {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly { readonly context: string; readonly qas: readonly { readonly question: string }[] }[];
  }[];
}

/** Read from the original file at run time, since its licence forbids a rearranged copy. `undefined` where it is missing. */
export function readKorQuad(folder: string): KorQuad | undefined {
  const path = join(folder, 'korquad', 'KorQuAD_v1.0_dev.json.gz');
  if (!existsSync(path)) return undefined;
  const { data } = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Original;
  const passages = new Map<string, Passage>();
  const questions: Question[] = [];
  for (const { title, paragraphs } of data) {
    for (const { context, qas } of paragraphs) {
      const passage = passages.get(context) ?? { id: `p${passages.size}`, title: title.replaceAll('_', ' '), body: context };
      passages.set(context, passage);
      for (const { question } of qas) questions.push({ text: question, passage: passage.id });
    }
  }
  return { passages: [...passages.values()], questions };
}
