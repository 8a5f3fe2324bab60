// Lets browser tests type as an input method does: `executeServerCommand('ime', { compose: '진ㄷ' })`, then `{ commit: '진동' }`.

/** Input methods work below the page, where only the browser's own protocol reaches. */
export const imePlugin = () => ({
  name: 'ime',
  async executeCommand({ command, payload, session }) {
    if (command !== 'ime') return undefined;
    const client = await session.browser.getPage(session.id).createCDPSession();
    try {
      if (payload.compose !== undefined) {
        const at = payload.compose.length;
        await client.send('Input.imeSetComposition', { text: payload.compose, selectionStart: at, selectionEnd: at });
      }
      // The key that ends a composition comes as one that the input method has taken.
      if (payload.key !== undefined) await client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: payload.key, code: payload.key, windowsVirtualKeyCode: 229 });
      if (payload.commit !== undefined) await client.send('Input.insertText', { text: payload.commit });
    } finally {
      await client.detach();
    }
    return true;
  },
});
