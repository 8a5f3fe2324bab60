import type { RCard, Work } from '@dongban/core/r-card';

/** Featured works first, in the person's order, then the others from new to old. */
export function sortWorks({ works, featuredWorks }: RCard): { work: Work; isFeatured: boolean }[] {
  const featured = featuredWorks.flatMap((id) => works.find((work) => work.id === id) ?? []);
  const others = works.filter((work) => !featured.includes(work)).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return [...featured.map((work) => ({ work, isFeatured: true })), ...others.map((work) => ({ work, isFeatured: false }))];
}
