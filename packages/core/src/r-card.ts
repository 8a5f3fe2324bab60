import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { HttpsUrl, Identifier, Mode, OpeningHours, PersonName, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { LanguageTag, LocalizedText } from './schema/text.ts';
import { Duration, PartialDate } from './schema/time.ts';

/** One position in a career or an education (ORCID affiliation). No `end` on a current one. */
export const Affiliation = entity({
  organization: LocalizedText,
  department: z.optional(LocalizedText),
  role: LocalizedText,
  start: z.optional(PartialDate),
  end: z.optional(PartialDate),
  /** ROR and the like, of the organization. */
  identifiers: z.optional(z.array(Identifier)),
});
/** One position in a career or an education (ORCID affiliation). */
export type Affiliation = z.infer<typeof Affiliation>;

/** A paper, patent, standard, piece of software or other output of a researcher. */
export const Work = entity({
  id: idOf('work'),
  /** ORCID work type, such as `journal-article`, `patent` or `technical-standard`. */
  type: z.string(),
  title: LocalizedText,
  /** Journal, conference or office that brought it out. */
  container: z.optional(LocalizedText),
  date: z.optional(PartialDate),
  abstract: z.optional(LocalizedText),
  url: z.optional(HttpsUrl),
  identifiers: z.optional(z.array(Identifier)),
});
/** A paper, patent, standard, piece of software or other output of a researcher. */
export type Work = z.infer<typeof Work>;

/** A field of the researcher's, and the works that show it. */
export const Topic = entity({
  label: LocalizedText,
  evidence: z.array(idOf('work')),
});
/** A field of the researcher's, and the works that show it. */
export type Topic = z.infer<typeof Topic>;

/** A film about the researcher's work, shown as a still until it is asked for. */
export const Video = entity({
  url: HttpsUrl,
  title: LocalizedText,
  duration: z.optional(Duration),
  poster: z.optional(HttpsUrl),
  lang: z.optional(LanguageTag),
});

/** When and how a researcher gives consultations. */
export const Consultation = entity({
  modes: z.array(Mode).check(z.minLength(1)),
  hours: z.array(OpeningHours),
  durationMinutes: z.int().check(z.positive()),
});

/** Ways to reach a person. */
export const Contact = entity({
  email: z.optional(z.email()),
  /** E.164. */
  phone: z.optional(z.string().check(z.regex(/^\+[1-9]\d{6,14}$/))),
  url: z.optional(HttpsUrl),
});

/** A researcher as the contact point for companies (schema.org Person, ORCID record). */
export const RCard = entity({
  id: idOf('r-card'),
  name: PersonName,
  role: LocalizedText,
  organization: idOf('organization'),
  hub: idOf('hub'),
  headline: LocalizedText,
  /** What companies may ask this person about; in the person's own words. */
  interests: z.array(LocalizedText),
  topics: z.array(Topic),
  works: z.array(Work),
  /** Works the person puts first, in this order. */
  featuredWorks: z.array(idOf('work')),
  career: z.array(Affiliation),
  education: z.array(Affiliation),
  languages: z.array(LanguageTag),
  videos: z.array(Video),
  portrait: z.optional(entity({ url: HttpsUrl, alt: LocalizedText })),
  contact: z.optional(Contact),
  consultation: z.optional(Consultation),
  ...recordFields,
});
/** A researcher as the contact point for companies (schema.org Person, ORCID record). */
export type RCard = z.infer<typeof RCard>;
