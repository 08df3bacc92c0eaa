/** In place of hearing an article from where its page was tapped, in the one file (ADR 68): a sentence is tapped in the text. */
export class Tapped {
  render(): undefined {
    return undefined;
  }
}
