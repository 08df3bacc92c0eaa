/** In the one file what is lent comes whole to be heard, and can be saved from then on: nothing has to bring it. */
interface Heard {
  readonly player: { readonly recording: { readonly address: string } };
}

export const hrefOf = ({ player }: Heard): string => player.recording.address;
export const noteOf = (): undefined => undefined;
export const save = (): undefined => undefined;
