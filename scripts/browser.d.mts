/** Flags for a headless Chromium that talks to nobody but us. */
export const browserArgs: string[];
/** What to do where `ensureBrowser` found none. */
export const browserHelp: string;
/** What to do where `ensureFirefox` found none. */
export const firefoxHelp: string;
/** Path of a Firefox, installing one where it can; `undefined` where none is to be had. */
export function ensureFirefox(): string | undefined;
/** Path of a Chromium, installing one where it can; `undefined` where none is to be had. */
export function ensureBrowser(): string | undefined;
