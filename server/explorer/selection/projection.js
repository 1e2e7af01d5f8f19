/** Equal Earth (Šavrič, Patterson and Jenny, 2018): where a place lies on the outlines, which are drawn in the same way. */

/**
 * @typedef {object} Outlines
 * @property {number} width of the whole map in units of its own
 * @property {number} height
 * @property {number} centre the meridian in the middle
 * @property {string} land
 * @property {string} borders
 */

const [A1, A2, A3, A4] = [1.340264, -0.081106, 0.000893, 0.003796];
const M = Math.sqrt(3) / 2;
/** Half the width of the projection before it is scaled. */
const HALF = Math.PI / (M * A1);

/**
 * @param {number} longitude
 * @param {number} latitude
 * @param {Pick<Outlines, "width" | "height" | "centre">} outlines
 * @returns {[x: number, y: number]}
 */
export function project(longitude, latitude, { width, height, centre }) {
  const turned = ((longitude - centre + 540) % 360) - 180;
  const angle = Math.asin(M * Math.sin((latitude * Math.PI) / 180));
  const square = angle ** 2;
  const sixth = square ** 3;
  const x =
    (((turned * Math.PI) / 180) * Math.cos(angle)) / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
  const y = angle * (A1 + A2 * square + sixth * (A3 + A4 * square));
  const scale = width / 2 / HALF;
  return [width / 2 + x * scale, height / 2 - y * scale];
}
