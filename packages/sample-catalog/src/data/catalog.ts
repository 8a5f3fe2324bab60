import type { Catalog } from '@dongban/core';
import cards from '../../data/cards.json' with { type: 'json' };
import equipment from '../../data/equipment.json' with { type: 'json' };
import hubs from '../../data/hubs.json' with { type: 'json' };
import organizations from '../../data/organizations.json' with { type: 'json' };
import partnerProfiles from '../../data/partner-profiles.json' with { type: 'json' };
import programs from '../../data/programs.json' with { type: 'json' };
import services from '../../data/services.json' with { type: 'json' };
import technologies from '../../data/technologies.json' with { type: 'json' };

/** Everything the fictional institute offers, before publishing: it holds fields that not everyone may see. */
export const sampleCatalog: Catalog = asCatalog({
  schemaVersion: 1,
  publisher: {
    id: 'sample-institute.example.org',
    name: { ko: '동반전자기술연구원(가상)', en: 'Dongban Institute of Electronics Technology (fictional)' },
  },
  hubs,
  organizations,
  cards,
  services,
  equipment,
  technologies,
  programs,
  partnerProfiles,
});

/** JSON modules have no literal types (`string` instead of `'hub_…'`); a test parses the catalog with the schema. */
function asCatalog(document: Record<keyof Catalog, unknown>): Catalog {
  return document as Catalog;
}
