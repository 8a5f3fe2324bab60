/** A place on the globe, in degrees (WGS 84). */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Mean radius of the earth (IUGG). */
const earthRadiusKilometers = 6371.0088;
const radiansPerDegree = Math.PI / 180;

/**
 * Distance in kilometres on a flat map through the middle of the two (equirectangular projection). Within Korea it is off by
 * less than 0.1 %. From + − × ÷ √ alone, so that every engine comes to the same number.
 */
export function kilometersBetween(a: Coordinates, b: Coordinates): number {
  const north = (a.latitude - b.latitude) * radiansPerDegree;
  const turn = Math.abs(a.longitude - b.longitude);
  const east = Math.min(turn, 360 - turn) * radiansPerDegree * cosine(((a.latitude + b.latitude) / 2) * radiansPerDegree);
  return earthRadiusKilometers * Math.sqrt(north * north + east * east);
}

/** The cosine of an angle from −π/2 to π/2: its Taylor series to the 16th power, within 1e-11. */
function cosine(radians: number): number {
  const square = radians * radians;
  let sum = 1;
  for (let power = 16; power >= 2; power -= 2) sum = 1 - (sum * square) / (power * (power - 1));
  return sum;
}
