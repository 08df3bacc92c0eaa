/** Addresses of the issues that the stories show, of those that never arrive, and of the polls that a stand-in answers. */
import { answerPoll, CountsLine } from './poll-stand-in.ts';

export const ISSUE = '/so-mau/manifest.json';
export const LEAFLET = '/to-roi/phan-loai-rac/manifest.json';
export const OTHER_LEAFLET = '/to-roi/phong-chay/manifest.json';
export const MISSING = '/khong-co/manifest.json';
export const BAD_JSON = '/hong/json/manifest.json';
export const NOT_AN_ISSUE = '/hong/khong-phai/manifest.json';
export const MISSING_PAGES = '/hong/thieu-trang/manifest.json';
export const SHELF = '/kho/tam.json';
export const SHELF_OF_ONE = '/kho/mot.json';
export const EMPTY_SHELF = '/kho/rong.json';
/** Goes on at another address. */
export const SHELF_IN_PARTS = '/kho/phan.json';
/** Six of its eight issues were never uploaded. */
export const BROKEN_SHELF = '/kho/thieu.json';
export const PDF = '/so-3.pdf';
export const LOCKED_PDF = '/hong/mat-khau.pdf';
export const NO_PDF = '/hong/trang-web.pdf';
/** Nothing under this folder is ever answered: the state of a very slow network. */
export const ENDLESS = '/cho-mai/manifest.json';

const realFetch = window.fetch;
window.fetch = async (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  if (address.includes('/cho-mai/')) return new Promise<Response>(() => undefined);
  return (await answerPoll(address, init)) ?? realFetch(input, init);
};

const RealSource = window.EventSource;
window.EventSource = new Proxy(RealSource, {
  construct: (Source, [address]: [string]) =>
    address.includes('/mau-y-kien/') ? new CountsLine() : new Source(address),
});
