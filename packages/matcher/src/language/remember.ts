/** Texts repeat their words; so many are kept, which takes 10 MB where a text has as many. */
const mostRemembered = 100_000;

/** A function of a word that remembers its answers. */
export function remember(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      // Starting over is simpler than finding out which was needed least, and soon made up for.
      if (known.size >= mostRemembered) known.clear();
      known.set(word, (answer = work(word)));
    }
    return answer;
  };
}
