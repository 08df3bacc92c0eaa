/** What must be known of speech, and done inside the tap, before the voice's own chunk is here. */

/** Whether this browser has speech at all; Android's web views have none. */
export const speechExists = (): boolean =>
  Boolean((window as Partial<Window>).speechSynthesis && window.SpeechSynthesisUtterance);

/** iPhones speak later only if something was spoken inside a tap. */
export function primeSpeech(): void {
  if (speechExists()) speechSynthesis.speak(new SpeechSynthesisUtterance(''));
}
