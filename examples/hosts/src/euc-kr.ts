/** A text in the encoding that many Korean sites of the old style are still written in. */
export function eucKr(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => (letter < '\u0080' ? letter.charCodeAt(0) : (table().get(letter) ?? [0x3f]))));
}

let letters: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Every letter of KS X 1001 with its two bytes, read out of the decoder that comes with the platform. */
function table(): ReadonlyMap<string, readonly [number, number]> {
  return (letters ??= read());
}

function read(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('euc-kr');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return found;
}
