const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;

/**
 * The natural logarithm of a positive number, from + − × ÷ alone: `Math.log` may differ in its last digits between engines,
 * and a score must not. Within 1e-12 of the true value.
 *
 * The argument is brought to m·2^e with m near 1; then ln m = 2·artanh((m − 1) / (m + 1)), whose series ends soon.
 */
export function logarithm(value: number): number {
  let mantissa = value;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const t = (mantissa - 1) / (mantissa + 1);
  const square = t * t;
  let sum = 0;
  for (let power = 21; power >= 1; power -= 2) sum = sum * square + 1 / power;
  // ln 2 in two parts keeps its tail when the exponent is large.
  return exponent * ln2High + (exponent * ln2Low + 2 * t * sum);
}
