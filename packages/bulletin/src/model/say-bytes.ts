/** Sizes of files as people say them in Viet Nam: a comma for the fraction, one digit where it matters. Pure. */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} KB`;
  const millions = bytes / 1_000_000;
  const text = millions < 10 ? millions.toFixed(1) : String(Math.round(millions));
  return `${text.replace('.', ',').replace(',0', '')} MB`;
}
