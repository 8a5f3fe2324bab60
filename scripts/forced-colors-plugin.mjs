// Lets browser tests look at the system's own few colours: `executeServerCommand('forced-colors', 'active')`, then `'none'`.

/** The test runner's own command for media leaves forced colours out without a word. */
export const forcedColorsPlugin = () => ({
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    const page = session.browser.getPage(session.id);
    // A session of the protocol that ends takes what it set with it.
    clients.set(page, clients.get(page) ?? (await page.createCDPSession()));
    await clients.get(page).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
    return true;
  },
});

const clients = new WeakMap();
