import { waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { LitElement } from 'lit';

/** The element's own part of the page. */
export function root(element: Element): ShadowRoot {
  if (element.shadowRoot === null) throw new Error(`<${element.localName}> has drawn nothing.`);
  return element.shadowRoot;
}

/** Waits until the element has nothing left to fetch. */
export async function settled(element: LitElement): Promise<void> {
  await waitUntil(async () => {
    await element.updateComplete;
    return root(element).querySelector('.skeleton, [aria-busy="true"], .waiting') === null;
  }, `<${element.localName}> goes on loading`, { timeout: 4000 });
}

/** What a visitor can read. */
export function read(element: Element): string {
  return (root(element).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** The button, or other control, that says this. */
export function button(element: Element, words: string): HTMLElement {
  const found = [...root(element).querySelectorAll<HTMLElement>('button, a, summary')].find((control) => {
    const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
    return name.replaceAll(/\s+/g, ' ').includes(words);
  });
  if (found === undefined) throw new Error(`Nothing to press says ${words}: ${read(element)}`);
  return found;
}

/** Writes into the field of this label. */
export async function write(element: LitElement, label: string, text: string): Promise<void> {
  await element.updateComplete;
  const named = [...root(element).querySelectorAll('label')].find((candidate) => candidate.textContent?.includes(label));
  const field = named === undefined ? null : root(element).querySelector<HTMLInputElement | HTMLTextAreaElement>(`#${named.htmlFor}`);
  if (field === null) throw new Error(`No field is called ${label}.`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

/** What has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Draws the page in the system's own few colours, or no longer. */
export async function forceColors(forced: boolean): Promise<void> {
  await executeServerCommand('forced-colors', forced ? 'active' : 'none');
  if (matchMedia('(forced-colors: active)').matches !== forced) throw new Error('The browser keeps the colors it had.');
}
