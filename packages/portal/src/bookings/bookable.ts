import type { Eligibility, Fee, Mode, OpeningHours, PersonName, Policy, Pricing } from '@dongban/core/common';
import type { Equipment } from '@dongban/core/equipment';
import type { Hub } from '@dongban/core/hub';
import type { Id } from '@dongban/core/kind';
import { nameFormFor } from '@dongban/core/name';
import { findRecord, type PublicCatalog } from '@dongban/core/public-catalog';
import type { RCard } from '@dongban/core/r-card';
import type { Service } from '@dongban/core/service';
import type { ResourceId } from '@dongban/core/slot';
import type { LocalizedText } from '@dongban/core/text';
import { requestTypes } from '@dongban/core/vocabularies';

/** A public record seen as something to book. */
export interface Bookable {
  readonly id: ResourceId;
  /** What a calendar entry is called. */
  readonly title: LocalizedText;
  /** Where it is offered, the first being where it is online too. */
  readonly hubs: readonly Hub[];
  readonly modes: readonly Mode[];
  /** Hours of its own; otherwise those of the hub. */
  readonly ownHours?: readonly OpeningHours[];
  /** Without one, it takes no bookings. */
  readonly policy?: Policy | undefined;
  /** Whom it is offered to, beside whom its policy lets book. */
  readonly eligibility?: Eligibility | undefined;
  readonly fees: readonly Fee[];
  readonly pricing?: Pricing | undefined;
  /** Instruments that each booking takes along, whole. */
  readonly along: readonly Along[];
}

/** An instrument that is taken along, and how many places it has. */
export interface Along {
  readonly id: ResourceId;
  readonly seats: number;
}

/** People need a day to get ready, and plan a quarter ahead at most; cards say nothing of it yet. */
const consultationNoticeHours = 24;
const consultationHorizonDays = 90;

/** The bookable side of a record that everyone may see, or `undefined` where there is no such record. */
export function findBookable(catalog: PublicCatalog, id: ResourceId, at: string): Bookable | undefined {
  const record = findRecord<'equipment' | 'service' | 'r-card'>(catalog, id, at);
  if (record === undefined) return undefined;
  const hubsOf = (ids: readonly Id<'hub'>[]): Hub[] => ids.flatMap((hub) => findRecord(catalog, hub, at) ?? []);
  if ('instrumentType' in record) return ofEquipment(record, hubsOf([record.hub]));
  if ('start' in record) return ofService(record, hubsOf(record.hubs), [...new Set(record.bookedWith)].map((instrument) => findRecord(catalog, instrument, at)));
  return ofCard(record, hubsOf([record.hub]));
}

function ofEquipment(record: Equipment, hubs: readonly Hub[]): Bookable {
  const isShared = record.sharing !== 'exclusive';
  return { id: record.id, title: record.name, hubs, modes: ['onsite'], policy: isShared ? record.policy : undefined, fees: record.fees, pricing: record.pricing, along: [] };
}

function ofService(record: Service, hubs: readonly Hub[], instruments: readonly (Equipment | undefined)[]): Bookable {
  const along = instruments.flatMap((instrument) => (instrument === undefined ? [] : [{ id: instrument.id, seats: instrument.policy?.seats ?? 1 }]));
  // An instrument that is no longer shown is no longer there to be booked.
  const isWhole = along.length === instruments.length;
  return { id: record.id, title: record.name, hubs, modes: record.modes, policy: record.start === 'book' && isWhole ? record.policy : undefined, eligibility: record.eligibility, fees: record.fees, pricing: record.pricing, along };
}

function ofCard(record: RCard, hubs: readonly Hub[]): Bookable {
  const { consultation } = record;
  const bookable = { id: record.id, title: consultationWith(record.name), hubs, fees: [], along: [] };
  if (consultation === undefined) return { ...bookable, modes: [] };
  const { durationMinutes, hours, modes } = consultation;
  const policy: Policy = {
    durationMinutes, stepMinutes: durationMinutes, minMinutes: durationMinutes, maxMinutes: durationMinutes,
    noticeHours: consultationNoticeHours, horizonDays: consultationHorizonDays,
  };
  return { ...bookable, modes, ownHours: hours, policy };
}

/** `상담: 한서윤` and `Consultation: Seoyun Han`: each language with the name as that language writes it. */
function consultationWith(name: PersonName): LocalizedText {
  const label: LocalizedText = requestTypes.term('consultation')?.label ?? {};
  return Object.fromEntries(Object.entries(label).map(([lang, text]) => [lang, `${text}: ${nameFormFor(name, lang).full}`]));
}
