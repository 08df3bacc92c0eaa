/** In place of the field that takes the first letters, in the one file: all panels are in it. */
export class FirstLetters {
  readonly field = undefined;
  take(): void {
    // Nothing is waited for.
  }
  end(): void {
    // Nothing was.
  }
}
