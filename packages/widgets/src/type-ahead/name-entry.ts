import { choseongOf } from '@dongban/matcher/hangul';
import { nameKey, spanInText, type Span } from './name-key.ts';

/** By which letters a name is compared: all of them, or the first of every syllable. */
export type Field = 'key' | 'initials';

/** One name of one thing. What few questions ask of it is worked out when one does. */
export class NameEntry<T> {
  readonly value: T;
  readonly name: string;
  readonly key: string;
  #initials: string | undefined;
  #starts: ReadonlySet<number> | undefined;

  constructor(value: T, name: string) {
    this.value = value;
    this.name = name;
    this.key = nameKey(name);
  }

  /** Its 초성, without what is between words. */
  get initials(): string {
    return (this.#initials ??= nameKey(choseongOf(this.name)));
  }

  /** Where words begin in the key. */
  get starts(): ReadonlySet<number> {
    if (this.#starts === undefined) {
      const starts = new Set<number>();
      let at = 0;
      for (const word of this.name.split(/[^\p{L}\p{N}]+/u)) {
        starts.add(at);
        at += nameKey(word).length;
      }
      this.#starts = starts;
    }
    return this.#starts;
  }

  /** A part of the name's own text, by the place of its letters. */
  spanInName(span: Span, field: Field): Span {
    return spanInText(this.name, field === 'key' ? span : this.keySpan(span));
  }

  /** The part of the key that a part of the 초성 stands for. */
  keySpan([from, to]: Span): Span {
    let key = 0;
    let initials = 0;
    let start = 0;
    for (const character of this.name) {
      if (initials === from) start = key;
      initials += nameKey(choseongOf(character)).length;
      key += nameKey(character).length;
      if (initials >= to) break;
    }
    return [start, key];
  }
}
