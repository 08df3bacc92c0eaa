/** The question of the bench, and ballots to it. */
import { randomBytes } from 'node:crypto';

export const QUESTION = {
  id: 'gio',
  title: 'Lấy ý kiến về giờ thu gom rác',
  results: 'always',
  questions: [
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện cho gia đình?',
      required: true,
      noOpinion: true,
      options: [
        { id: 'sang', label: 'Sáng' },
        { id: 'toi', label: 'Tối' },
      ],
    },
    {
      id: 'viec',
      type: 'multiple',
      title: 'Cần làm gì?',
      options: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id })),
    },
  ],
};

export interface Ballot {
  readonly secret: string;
  readonly revision: number;
  readonly answers: { readonly gio: string; readonly viec: readonly string[] };
  readonly token: string;
}

export function newBallot(): Ballot {
  const random = randomBytes(33);
  const dice = random[32]!;
  return {
    secret: random.subarray(0, 16).toString('base64url'),
    revision: 1,
    answers: { gio: dice % 3 ? 'sang' : 'toi', viec: dice % 2 ? ['a', 'c'] : ['b'] },
    token: random.subarray(16, 32).toString('base64url'),
  };
}
