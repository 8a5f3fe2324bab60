import type { MailSettings } from '@dongban/portal/serve';
import { UsageError } from './usage-error.ts';

const thisMachine: readonly (string | undefined)[] = [undefined, '127.0.0.1', '::1', 'localhost'];

/** How letters leave: by the server that the environment names; without one they stay in a mailbox, where only this machine sees it. */
export function readMail(
  { from, staff, host }: { readonly from: string | undefined; readonly staff: string | undefined; readonly host: string | undefined },
  environment: Readonly<Record<string, string | undefined>>,
): MailSettings | 'development' | undefined {
  const { DONGBAN_SMTP: server = '', DONGBAN_HOOK: hook = '', DONGBAN_HOOK_SECRET: secret = '' } = environment;
  if (server === '') {
    if (from !== undefined || staff !== undefined) throw new UsageError('--mail-from and --staff-mail need a mail server: set DONGBAN_SMTP.');
    return thisMachine.includes(host) ? 'development' : undefined;
  }
  if (!/^smtps?:$/.test(URL.canParse(server) ? new URL(server).protocol : '')) throw new UsageError('DONGBAN_SMTP has to be an address such as smtp://user:password@mail.example.org:587.');
  if (from === undefined) throw new UsageError('DONGBAN_SMTP needs --mail-from, such as "Support desk <desk@example.org>".');
  if ((hook === '') !== (secret === '')) throw new UsageError('DONGBAN_HOOK and DONGBAN_HOOK_SECRET go together.');
  if (secret !== '' && !/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret)) throw new UsageError('DONGBAN_HOOK_SECRET has to be whsec_ and at least 24 bytes in base64.');
  return {
    server,
    from: readAddress('--mail-from', from),
    ...(hook === '' ? {} : { hook: { url: hook, secret } }),
    ...(staff === undefined ? {} : { staff: { name: '담당자', email: readAddress('--staff-mail', staff).address, lang: 'ko' } }),
  };
}

function readAddress(option: string, text: string): { name: string; address: string } {
  const [, name = '', bracketed, bare] = /^\s*(?:(.*?)\s*<([^<>\s]+@[^<>\s]+)>|([^<>\s]+@[^<>\s]+))\s*$/.exec(text) ?? [];
  const address = bracketed ?? bare;
  if (address === undefined) throw new UsageError(`${option} has to be a mail address, or a name and a mail address in <>, not ${JSON.stringify(text)}.`);
  return { name: name.replaceAll('"', ''), address };
}
