/**
 * The number of one attempt to make something. Sending the same input again, after an answer was lost, carries the same number,
 * so that the portal makes it once; another input, or one tried anew after a refusal, carries another.
 */
export class Attempt {
  #contents = '';
  #key = '';

  keyFor(input: object): string {
    const contents = JSON.stringify(input);
    if (contents !== this.#contents) {
      this.#contents = contents;
      this.#key = newKey();
    }
    return this.#key;
  }

  close(): void {
    this.#contents = '';
  }
}

/** `crypto.randomUUID` is missing on pages without https; the numbers behind it are not. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
