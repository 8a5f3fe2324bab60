import type { CardMessages } from '../messages/card.ts';
import { count } from './count.ts';

const workTypes: ReadonlyMap<string, string> = new Map(Object.entries({
  'journal-article': 'Article', 'conference-paper': 'Conference paper', 'conference-abstract': 'Conference abstract', patent: 'Patent',
  'technical-standard': 'Standard', 'standards-and-policy': 'Standard', software: 'Software', report: 'Report', book: 'Book',
  'book-chapter': 'Book chapter', 'data-set': 'Data set', 'dissertation-thesis': 'Thesis',
}));

export const card: CardMessages = {
  empty: 'Choose a researcher',
  emptyHelp: 'Pick a researcher among the results, and the card appears here.',
  topics: 'Research topics',
  worksBehind: (n) => `${count(n, 'work')} behind it`,
  book: 'Book a consultation',
  next: (time) => `Next free time ${time}`,
  hubTime: (time, zone) => `In your time zone; ${time} in ${zone}`,
  noTimes: 'No free time in the next two weeks. The calendar shows later dates.',
  works: 'Works',
  featured: 'Featured',
  moreWorks: (n) => `Show ${count(n, 'more work', 'more works')}`,
  workType: (type) => workTypes.get(type) ?? 'Work',
  career: 'Career',
  education: 'Education',
  present: 'today',
  interests: 'Topics for consultation',
  languages: 'Languages',
  videos: 'Videos',
  playVideo: 'Watch the video',
  playsFrom: (host) => `Pressing play connects you to ${host}.`,
  openVideo: (host) => `Watch on ${host}`,
  vcard: 'Save the contact (vCard)',
  contact: 'Contact',
  website: 'Website',
  phone: 'Phone',
  email: 'E-mail',
};
