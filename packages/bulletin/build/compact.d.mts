export function compact(
  code: string,
  nextClass: () => string,
  edit?: (program: object) => [start: number, end: number, text: string][],
): string;
export function compactCss(text: string): string;
export function compactHtml(text: string): string;
