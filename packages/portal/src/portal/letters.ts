import { createCourier, type Channel, type Courier, type Outcome } from '../notifications/courier.ts';
import { composeMail, composeShort, type Mail, type MailAddress } from '../notifications/compose-mail.ts';
import type { Recipient } from '../notifications/letter.ts';
import type { ChannelName } from '../notifications/outbox.ts';
import { sendByHook, type Hook } from '../notifications/webhook.ts';
import type { Database } from '../database/database.ts';
import { createStationery, type StationerySources } from './stationery.ts';

/** How a portal writes to people. */
export interface LetterOptions {
  /** Who letters are from. */
  readonly from: MailAddress;
  /** Takes a mail on its way, and tells what came of it; `sendBySmtp` does. */
  readonly send: (mail: Mail) => Promise<Outcome>;
  /** Where the portal's pages are reached, for links in letters. */
  readonly publicUrl: () => string;
  /** Hears of every letter too, to pass it on as 알림톡 or SMS. @default none */
  readonly hook?: Hook | undefined;
  /** Who is told that an answer is overdue. @default nobody */
  readonly staff?: Recipient | undefined;
}

export function channelsOf(letters: LetterOptions | undefined): readonly ChannelName[] {
  if (letters === undefined) return [];
  return letters.hook === undefined ? ['mail'] : ['mail', 'hook'];
}

/** A courier for the portal's letters; without a way to send any, one with nothing to do. */
export function courierFor(letters: LetterOptions | undefined, sources: Omit<StationerySources, 'from' | 'publicUrl'> & { readonly database: Database }): Courier {
  const { database, clock } = sources;
  const channels = letters === undefined ? [] : makeChannels(letters, sources);
  return createCourier({ database, clock, channels });
}

function makeChannels({ from, publicUrl, send, hook }: LetterOptions, sources: Omit<StationerySources, 'from' | 'publicUrl'>): Channel[] {
  const stationery = createStationery({ ...sources, from, publicUrl });
  const mail: Channel = { name: 'mail', send: (letter) => send(composeMail(letter, stationery)) };
  if (hook === undefined) return [mail];
  return [mail, {
    name: 'hook',
    send: (letter) => {
      const { to, kind, subject } = letter;
      const data = { kind, subject, to, ...composeShort(letter, stationery) };
      const timestamp = Math.floor(stationery.clock().epochMilliseconds / 1000);
      const body = JSON.stringify({ type: `letter.${kind}`, timestamp: stationery.clock().toString(), data });
      return sendByHook({ id: letter.id, body, timestamp }, hook);
    },
  }];
}
