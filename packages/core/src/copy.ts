/**
 * Copies text. Without clipboard permission (plain http, where many portals are; frames, web views) the old way is tried on
 * `field`, which holds the text. False when neither worked: the field stays selected for the reader's own copy.
 */
export async function copy(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | null,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.setSelectionRange(0, field.value.length);
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
