/** jsQR is CommonJS: its function arrives as the default, or inside it, by who loads the package. */
import jsqr from 'jsqr';

type Decode = typeof jsqr.default;

export const jsQR: Decode = jsqr.default ?? (jsqr as unknown as Decode);
