/** In place of paper that glides on after a push, in the one file, which has no room for it: it rests where the finger leaves it. */
const no = (): boolean => false;

export class LensGlide {
  readonly follow = no;
  readonly forget = no;
  readonly begin = no;
  readonly stop = no;
}
