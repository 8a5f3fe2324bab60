import { booking } from './ko/booking.ts';
import { card } from './ko/card.ts';
import { common } from './ko/common.ts';
import { detail } from './ko/detail.ts';
import { finder } from './ko/finder.ts';
import { form } from './ko/form.ts';
import { list } from './ko/list.ts';
import { request } from './ko/request.ts';
import type { Messages } from './messages.ts';

export const ko: Messages = { lang: 'ko', common, finder, detail, card, list, form, booking, request };
