import type { LitElement, ReactiveController } from 'lit';

/** What a combobox calls. */
export interface ComboboxActions<T> {
  /** What fits a text; asked for at every letter, and once more when it has changed its mind. */
  readonly find: (typed: string) => readonly T[];
  readonly take: (option: T) => void;
  /** Enter, and no option is active. */
  readonly submit: () => void;
  /** Escape, and the list is closed. */
  readonly clear: () => void;
}

/**
 * The keyboard and state of a combobox whose text may be anything and whose list only suggests (ARIA 1.2, editable combobox with
 * list autocomplete). Focus stays in the field; the active option is named by `aria-activedescendant`.
 *
 * While a syllable is being put together, every key belongs to the input method: Enter ends the syllable and picks nothing.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class ComboboxController<T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #actions: ComboboxActions<T>;
  #typed = '';
  #options: readonly T[] = [];
  #active = -1;
  #isOpen = false;

  constructor(host: LitElement, actions: ComboboxActions<T>) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  get options(): readonly T[] {
    return this.#options;
  }

  /** Place of the active option; -1 where the field itself is active. */
  get active(): number {
    return this.#active;
  }

  get isOpen(): boolean {
    return this.#isOpen && this.#options.length > 0;
  }

  hostUpdated(): void {
    if (this.#active >= 0) this.#host.renderRoot.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** Something was typed, deleted or pasted. */
  readonly typed = (text: string): void => {
    this.#typed = text;
    this.#set(true, -1);
    this.refresh();
  };

  /** Looks again for what fits, such as after the names have been loaded. */
  refresh(): void {
    this.#options = this.#typed.trim() === '' ? [] : this.#actions.find(this.#typed);
    this.#active = -1;
    this.#host.requestUpdate();
  }

  readonly close = (): void => this.#set(false, -1);

  readonly take = (option: T): void => {
    this.close();
    this.#actions.take(option);
  };

  readonly keydown = (event: KeyboardEvent): void => {
    // Safari ends a composition before it sends the key that ended it, and says so by the old key code alone.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    const isHandled = this.#press(event.key, event.altKey, event.shiftKey);
    if (isHandled) event.preventDefault();
  };

  /** Whether the key was ours; the field does what it always does with any other. */
  #press(key: string, isAlt: boolean, isShift: boolean): boolean {
    switch (key) {
      case 'Enter':
        return this.#enter();
      case 'ArrowDown':
        this.#set(true, isAlt ? this.#active : this.#next(1));
        return true;
      case 'ArrowUp':
        if (isAlt) this.close();
        else this.#set(true, this.#next(-1));
        return true;
      case 'Escape':
        if (this.isOpen) this.close();
        else this.#actions.clear();
        return true;
      case 'Tab':
        this.close();
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        // Back in the text, where these keys move the caret.
        if (this.#active >= 0 && !isShift) this.#set(true, -1);
        return false;
      default:
        return false;
    }
  }

  #enter(): boolean {
    const option = this.isOpen ? this.#options[this.#active] : undefined;
    this.close();
    if (option === undefined) this.#actions.submit();
    else this.#actions.take(option);
    return true;
  }

  /** The option after the last is the first, and before the first the last. */
  #next(step: 1 | -1): number {
    const { length } = this.#options;
    if (length === 0) return -1;
    if (!this.isOpen || this.#active < 0) return step > 0 ? 0 : length - 1;
    return (this.#active + step + length) % length;
  }

  #set(isOpen: boolean, active: number): void {
    if (isOpen === this.#isOpen && active === this.#active) return;
    this.#isOpen = isOpen;
    this.#active = active;
    this.#host.requestUpdate();
  }
}
