// Opens a state of an element on a page of its own, on a platform that serves the script.

/** Shows the state, and waits until nothing is on its way any more but what it holds back. */
export async function openState(context, origin, { html, holdBack, reach }, language) {
  const page = await context.newPage();
  const address = new URL('state.html', origin).href;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: pageOf(html, language, page.viewportSize().width) }));
  if (holdBack !== undefined) await page.route((url) => url.pathname.startsWith(holdBack), () => undefined);
  await page.goto(address);
  await page.locator('[part="panel"]').first().waitFor();
  await reach?.(page, language);
  await page.locator('.waiting:not(form, .done)').waitFor({ state: 'detached' });
  return page;
}

/** Takes the element from its page, so that it lets go of the time that it keeps: nobody may keep many. */
export async function closeState(page) {
  const isKept = (await page.locator('[part="hold"][role="status"]').count()) > 0;
  const released = isKept ? page.waitForResponse((response) => response.url().endsWith('/release')) : undefined;
  await page.evaluate(() => document.body.replaceChildren());
  await released;
  await page.close();
}

/** A page with nothing to be seen on it but one element; the headings that it stands under are spoken. */
function pageOf(html, language, width) {
  const title = language === 'ko' ? '시험 페이지' : 'Test page';
  return `<!doctype html>
<html lang="${language}"><head><title>${title}</title><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><link rel="stylesheet" href="font/pretendard.css"><script src="dongban.js" defer></script>
<style>body { margin: 0; padding: ${width < 500 ? 0 : 24}px; font-family: 'Pretendard Variable', sans-serif; background: light-dark(#f4f5f6, #000); } body > main > :is(h1, h2) { position: absolute; clip-path: inset(50%); margin: 0; }</style></head>
<body><main><h1>${title}</h1><h2>${title}</h2>${html}</main></body></html>`;
}
