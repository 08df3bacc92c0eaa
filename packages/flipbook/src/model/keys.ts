/** What a key asks for. */

export type KeyCommand = 'next' | 'previous' | 'first' | 'last';

/** The command of a key pressed inside the reading area. Keys with Ctrl, Alt or Meta are the browser's. */
export function commandOf(key: string, rtl: boolean, modified = false): KeyCommand | undefined {
  if (modified) return undefined;
  switch (key) {
    case 'ArrowRight':
      return rtl ? 'previous' : 'next';
    case 'ArrowLeft':
      return rtl ? 'next' : 'previous';
    case 'PageDown':
      return 'next';
    case 'PageUp':
      return 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return undefined;
  }
}
