/** What a page came to. */
export interface Opened {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly headers: Headers;
}

/** A browser without scripts: follows redirections, keeps cookies, fills in forms. */
export function createBrowser(fetch: (request: Request) => Promise<Response>, lang: 'ko' | 'en' = 'ko') {
  const cookies = new Map<string, string>();
  const browse = {
    cookies,
    open: async (path: string, init: RequestInit = {}): Promise<Opened> => {
      const response = await fetch(new Request(new URL(path, 'https://portal.example.org'), {
        ...init, headers: { 'accept-language': lang, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(init.headers as Record<string, string>) },
      }));
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (/max-age=0/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const to = response.headers.get('location');
      if (to !== null) return browse.open(to);
      return { status: response.status, path, html: await response.text(), headers: response.headers };
    },
    /** Sends the form whose address ends so, with what a person filled in. */
    submit: (html: string, action: string, filled: Record<string, string> = {}, headers: Record<string, string> = {}) => {
      const [, path = '', inner = ''] = new RegExp(`<form[^>]* method="post" action="([^"]*${action})">([^]*?)</form>`).exec(html) ?? [];
      const fields = Object.fromEntries(Array.from(inner.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g), ([, name = '', value = '']) => [name, value]));
      return browse.open(path, { method: 'POST', body: new URLSearchParams({ ...fields, ...filled }), headers: { 'sec-fetch-site': 'same-origin', ...headers } });
    },
  };
  return browse;
}

/** Where a letter's link to a page of its reader's leads. */
export function linkIn(mail: { readonly text: string } | undefined): string {
  return new URL(/https:\/\/\S+\/my\/\S+/.exec(mail?.text ?? '')?.[0] ?? 'https://none.example/').pathname;
}
