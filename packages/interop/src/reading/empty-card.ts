import type { Id } from '@dongban/core/kind';

/**
 * The parts of a card that a source may have nothing for. Role and headline must be there, and are neutral here: an importer of
 * a format that could have said them warns where it leaves them so.
 */
export function emptyCard(hub: Id<'hub'>, organization: Id<'organization'>) {
  const neutral = { ko: '연구자', en: 'Researcher' };
  return {
    role: neutral,
    headline: neutral,
    hub,
    organization,
    interests: [],
    topics: [],
    works: [],
    featuredWorks: [],
    career: [],
    education: [],
    languages: [],
    videos: [],
  };
}
