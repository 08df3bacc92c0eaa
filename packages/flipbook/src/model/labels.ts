/**
 * Printed page numbers beside ordinals. People see and type what is printed on the paper; addresses and the
 * `page` property count sheets. Where the two differ both are shown, once: "Trang 10–11 (tờ 12–13 / 64)".
 */

export interface LabelledPage {
  /** Ordinal, from 1. */
  readonly number: number;
  /** What is printed; the ordinal as text where nothing is. */
  readonly label: string;
}

export interface PlaceLabel {
  /** "10" or "10–11": what is printed on the pages shown. */
  readonly printed: string;
  /** "12" or "12–13": their ordinals. */
  readonly ordinal: string;
  /** Pages of the book. */
  readonly pages: number;
  /** Whether printed and ordinal are not the same, so that both must be shown. */
  readonly differs: boolean;
}

const range = (values: readonly string[], dash: string): string =>
  values.filter((value, index) => index === 0 || value !== values[index - 1]).join(dash);

/** The label of the pages shown together. `dash` joins two: an en dash on screen, a word where it is spoken. */
export function placeLabel(shown: readonly LabelledPage[], pages: number, dash = '–'): PlaceLabel {
  const printed = range(
    shown.map(({ label }) => label),
    dash,
  );
  const ordinal = range(
    shown.map(({ number }) => String(number)),
    dash,
  );
  return { printed, ordinal, pages, differs: printed !== ordinal };
}
