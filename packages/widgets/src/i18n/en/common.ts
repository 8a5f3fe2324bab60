import type { CommonMessages } from '../messages/common.ts';
import { count } from './count.ts';

export const common: CommonMessages = {
  sample: 'Sample',
  loading: 'Loading.',
  retry: 'Try again',
  failed: 'This could not be loaded',
  offline: 'You are offline',
  offlineHelp: 'Loading goes on as soon as you are connected.',
  noSource: 'No data address is set',
  noSourceHelp: 'Set the endpoint or src attribute, or put the element inside <dongban-provider>.',
  newTab: 'opens a new tab',
  modes: { onsite: 'On site', online: 'Online' },
  bothModes: 'On site or online',
  andMore: (names, more) => `${names} and ${more} more`,
  kinds: {
    hub: 'Hubs', organization: 'Organizations', 'r-card': 'Researchers', service: 'Services', equipment: 'Equipment',
    technology: 'Technologies', program: 'Programs', 'partner-profile': 'Partner profiles',
  },
  kind: {
    hub: 'Hub', organization: 'Organization', 'r-card': 'Researcher', service: 'Service', equipment: 'Equipment',
    technology: 'Technology', program: 'Program', 'partner-profile': 'Partner profile',
  },
  fee: (basis, amount) =>
    ({ hour: `${amount} per hour`, day: `${amount} per day`, sample: `${amount} per sample`, run: `${amount} per run`, free: 'Free of charge', quote: 'Price on request' })[basis],
  feeFrom: (price) => `from ${price}`,
  minutes: (minutes) => (minutes < 60 ? `${minutes} min` : minutes % 60 === 0 ? count(minutes / 60, 'hour') : `${Math.floor(minutes / 60)} h ${minutes % 60} min`),
};
