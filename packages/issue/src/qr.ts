/** QR codes: which address may be printed, how it becomes a drawing. Pure; the matrix library is the caller's. */
export {
  checkAddress,
  MAX_BYTES,
  type AddressFault,
  type CheckedAddress,
} from './model/qr/address.js';
export {
  encode,
  LOGO_MAX,
  pathOf,
  QUIET_ZONE,
  risingEncoder,
  sideForDistance,
  sideOf,
  type Encoder,
  type Level,
  type Matrix,
} from './model/qr/code.js';
