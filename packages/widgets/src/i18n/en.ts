import { booking } from './en/booking.ts';
import { card } from './en/card.ts';
import { common } from './en/common.ts';
import { detail } from './en/detail.ts';
import { finder } from './en/finder.ts';
import { form } from './en/form.ts';
import { list } from './en/list.ts';
import { request } from './en/request.ts';
import type { Messages } from './messages.ts';

export const en: Messages = { lang: 'en', common, finder, detail, card, list, form, booking, request };
