/** What the element says about places in the book, on screen and aloud. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { shownPages, type BookState } from '../model/book.js';
import { placeLabel, type LabelledPage, type PlaceLabel } from '../model/labels.js';

export const loadingText = (): string => msg('Đang mở…', { id: 'flipbook.opening' });

export const pageWord = (): string => msg('Trang', { id: 'flipbook.page' });

/** "Trang 12 trong 64"; with printed numbers of their own "Trang 10, tờ 12 trong 64". */
export function spokenPlace(state: BookState, shown = shownPages(state)): string {
  const and = ` ${msg('và', { id: 'flipbook.and' })} `;
  const { printed, ordinal, pages, differs } = placeLabel(shown, state.pages.length, and);
  return differs
    ? msg(str`Trang ${printed}, tờ ${ordinal} trong ${pages}`, { id: 'flipbook.placeSheet' })
    : msg(str`Trang ${printed} trong ${pages}`, { id: 'flipbook.place' });
}

/** "/ 64", or "(tờ 12–13 / 64)" beside printed numbers that differ. */
export function countText({ ordinal, pages, differs }: PlaceLabel): string {
  return differs ? msg(str`(tờ ${ordinal} / ${pages})`, { id: 'flipbook.sheetOf' }) : `/ ${pages}`;
}

export const shownLabel = (state: BookState, shown: readonly LabelledPage[]): PlaceLabel =>
  placeLabel(shown, state.pages.length);
