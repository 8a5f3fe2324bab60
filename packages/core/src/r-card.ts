import * as z from 'zod/mini';
import { idOf } from './id.ts';
import { Email, HttpsUrl, Identifier, Mode, OpeningHours, PersonName, recordFields } from './schema/common.ts';
import { entity } from './schema/entity.ts';
import { formatted } from './schema/formatted.ts';
import { LanguageTag, LocalizedText } from './schema/text.ts';
import { Duration, PartialDate } from './schema/time.ts';

/** One position in a career or an education (ORCID affiliation). No `end` on a current one. */
export const Affiliation = entity({
  /** Name of the organization, as the person gives it. */
  organization: LocalizedText,
  /** Department or division. */
  department: z.optional(LocalizedText),
  /** Position or degree. */
  role: LocalizedText,
  /** First day, as far as known. */
  start: z.optional(PartialDate),
  /** Last day, as far as known; left out while it lasts. */
  end: z.optional(PartialDate),
  /** ROR and the like, of the organization. */
  identifiers: z.optional(z.array(Identifier)),
});
/** One position in a career or an education (ORCID affiliation). */
export type Affiliation = z.infer<typeof Affiliation>;

/** A paper, patent, standard, piece of software or other output of a researcher. */
export const Work = entity({
  /** Stable id of the record. */
  id: idOf('work'),
  /** ORCID work type, such as `journal-article`, `patent` or `technical-standard`. */
  type: z.string(),
  /** Title, in each language it has. */
  title: LocalizedText,
  /** Journal, conference or office that brought it out. */
  container: z.optional(LocalizedText),
  /** When it came out, as far as known. */
  date: z.optional(PartialDate),
  /** Abstract. */
  abstract: z.optional(LocalizedText),
  /** Where to read it. */
  url: z.optional(HttpsUrl),
  /** Identifiers in public schemes, in canonical form. */
  identifiers: z.optional(z.array(Identifier)),
});
/** A paper, patent, standard, piece of software or other output of a researcher. */
export type Work = z.infer<typeof Work>;

/** A field of the researcher's, and the works that show it. */
export const Topic = entity({
  /** Name of the field. */
  label: LocalizedText,
  /** Works that show it. */
  evidence: z.array(idOf('work')),
});
/** A field of the researcher's, and the works that show it. */
export type Topic = z.infer<typeof Topic>;

/** A film about the researcher's work, shown as a still until it is asked for. */
export const Video = entity({
  /** Page of the film, `https` only. */
  url: HttpsUrl,
  /** What it is about. */
  title: LocalizedText,
  /** Length, ISO 8601: `PT2M30S`. */
  duration: z.optional(Duration),
  /** Address of a still. */
  poster: z.optional(HttpsUrl),
  /** Language spoken. */
  lang: z.optional(LanguageTag),
});

/** When and how a researcher gives consultations. */
export const Consultation = entity({
  /** On site, online or both. */
  modes: z.array(Mode).check(z.minLength(1)),
  /** Weekly hours, in the wall time of the person’s hub. */
  hours: z.array(OpeningHours),
  /** Length of one consultation in minutes. */
  durationMinutes: z.int().check(z.minimum(1)),
});

/** Ways to reach a person. */
export const Contact = entity({
  /** E-mail address. */
  email: z.optional(Email),
  /** E.164. */
  phone: z.optional(formatted('phone', /^\+[1-9]\d{6,14}$/)),
  /** Page of the person. */
  url: z.optional(HttpsUrl),
});

/** A researcher as the contact point for companies (schema.org Person, ORCID record). */
export const RCard = entity({
  /** Stable id of the record. */
  id: idOf('r-card'),
  /** The person’s name in every spelling. */
  name: PersonName,
  /** Position at the institute. */
  role: LocalizedText,
  /** Where the person works. */
  organization: idOf('organization'),
  /** The hub it belongs to. */
  hub: idOf('hub'),
  /** One line on what the person is for. */
  headline: LocalizedText,
  /** What companies may ask this person about; in the person's own words. */
  interests: z.array(LocalizedText),
  /** Fields, each with the works that show it. */
  topics: z.array(Topic),
  /** Papers, patents and other outputs. */
  works: z.array(Work),
  /** Works the person puts first, in this order. */
  featuredWorks: z.array(idOf('work')),
  /** Positions, the latest first. */
  career: z.array(Affiliation),
  /** Degrees, the latest first. */
  education: z.array(Affiliation),
  /** Languages the person can be spoken to in. */
  languages: z.array(LanguageTag),
  /** Films about the work. */
  videos: z.array(Video),
  /** A picture of the person. */
  portrait: z.optional(
    entity({
      /** Address of the picture. */
      url: HttpsUrl,
      /** What the picture shows, for those who do not see it. */
      alt: LocalizedText,
    }),
  ),
  /** Ways to reach the person. */
  contact: z.optional(Contact),
  /** When and how the person gives consultations. */
  consultation: z.optional(Consultation),
  ...recordFields,
});
/** A researcher as the contact point for companies (schema.org Person, ORCID record). */
export type RCard = z.infer<typeof RCard>;
