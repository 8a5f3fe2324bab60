import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real mail server on this machine, which keeps what it takes. */
export interface MailServer {
  readonly url: string;
  /** Mails that it took, as they came over the wire. */
  readonly taken: { readonly raw: string; readonly mail: ParsedMail; readonly from: string; readonly to: readonly string[] }[];
  /** What it does with the next mails, one after the other; then it takes them. */
  readonly moods: Mood[];
  close(): Promise<void>;
}

/**
 * `later` and `never` answer the message with 451 and 550; `drop-before` breaks the connection off before the message, `drop-after`
 * once it has taken it and before it says so.
 */
export type Mood = 'later' | 'never' | 'unknown-recipient' | 'drop-before' | 'drop-after';

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: MailServer['taken'] = [];
  const moods: Mood[] = [];
  const breakOff = () => {
    for (const connection of server.connections) (connection as unknown as { _socket: { destroy: () => void } })._socket.destroy();
  };
  const refusal = (status: number) => Object.assign(new Error('no'), { responseCode: status });
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    onRcptTo(_, __, done) {
      if (moods[0] === 'drop-before') {
        moods.shift();
        breakOff();
        return;
      }
      done(moods[0] === 'unknown-recipient' ? refusal((moods.shift(), 550)) : undefined);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mood = moods.shift();
        if (mood === 'later' || mood === 'never') {
          done(refusal(mood === 'later' ? 451 : 550));
          return;
        }
        const raw = Buffer.concat(chunks).toString('utf8');
        void simpleParser(raw).then((mail) => {
          taken.push({ raw, mail, from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address) });
          if (mood === 'drop-after') breakOff();
          else done();
        });
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, taken, moods, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
