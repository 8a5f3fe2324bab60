import type { GoldStandard } from './data.ts';

/** The documentation page around the tables. */
export function pageOf({ table, choice, calibration, gold }: { table: string; choice: string; calibration: string; gold: GoldStandard }): string {
  return `# Expert matching, measured

\`pnpm run bench:experts -- --write\` made this page. It runs the same \`createMatcher\` that pages and portals use.

## What is measured
Researchers said how well they know what a paper is about, from 1 to 5 (a public gold standard of reviewer–paper matching; here
${gold.researchers.length} of its 58 researchers and ${gold.ratings.length} ratings). Each researcher becomes an R-Card that holds their past papers as works and says
nothing else about them; each rated paper becomes a need: its title and abstract. The matcher scores each pair.

For one researcher and two rated papers, the scores should order the papers as the ratings do. **loss** is the share of pairs in the
wrong order, weighted by how far the ratings lie apart (lower is better, a constant gives .5). **easy** is the share in the right order
where one rating is 4 or more and the other 2 or less; **hard**, where both are 4 or more. Figures are means over ten versions of
the profiles; in brackets the middle 95 % when researchers are drawn anew (bootstrap, 2,000 rounds).

## Result
${table}

The figures of other algorithms on these researchers come from their published scores by the same code; the first column is what the
authors of the data set and of the OpenReview expertise model print for all 58.

**What was fitted on what.** Two numbers of the \`works\` rule were compared: how many works are averaged, and what two words in a row
count. The line "chosen on the other researchers" takes for each researcher the pair that does best on the 28 others, and is the
honest one to expect elsewhere (${choice}). The default is not the best line of the table: three works and .3 are what earlier
measurements on other data had settled on.

## What a score says
The scores of all pairs, sorted and cut into fifths; beside each, how many of the pairs the researcher rated 4 or 5. A score is the
covered share of a need, and no chance: it keeps the order, and one curve for everybody (logistic, two numbers) makes a chance of it.

${calibration}

## How to read it
- ${gold.researchers.length} researchers are few: the intervals overlap. On these figures the matcher is level with the best plain text methods, not ahead of
  trained models.
- There are few parameters: BM25's usual saturation and length values, three works a card, a mild preference for recent ones, and
  phrases. The form of the score was chosen after reading about two hundred variants on these researchers, most of which lay
  within a hundredth of one another. Phrases are the one change whose gain in loss stood out in a paired bootstrap. On other
  researchers, expect figures nearer to those of the first column.
- The needs here are English abstracts. They say nothing about Korean, short needs, or services and instruments.

## Run it
\`\`\`sh
pnpm run bench:experts             # prints an example answer and the table
pnpm run bench:experts -- --write  # writes this page as well
\`\`\`
The data has no licence and is not part of this repository. It is read from \`DONGBAN_DATA\`, or from \`../shared/data\` beside the
repository; where it is missing, the command says so and ends well.
`;
}
