import { passes, refused, type Rule } from './rule.ts';

/** On site or online: only as the resource is offered. */
export const mode: Rule = {
  id: 'mode',
  isOverridable: false,
  check: (_, { mode: wanted, context }) => (context.modes.includes(wanted) ? passes : [refused({ code: 'mode-not-offered', params: { mode: wanted } })]),
};
