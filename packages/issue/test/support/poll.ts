/** A poll with every type of question, as an editor writes it. */
import { parsePoll } from '../../src/model/poll/parse.js';
import type { Poll } from '../../src/model/poll/types.js';

export const samplePoll = {
  id: 'thu-gom-rac',
  title: 'Lấy ý kiến về thu gom rác',
  publisher: 'UBND phường Bến Nghé',
  opens: '2026-11-01',
  closes: '2026-11-30T17:00',
  results: 'always',
  breakdowns: [{ by: 'khu-pho', of: 'gio' }],
  questions: [
    {
      id: 'khu-pho',
      type: 'single',
      title: 'Ông bà ở khu phố nào?',
      options: [
        { id: 'kp1', label: 'Khu phố 1' },
        { id: 'kp2', label: 'Khu phố 2' },
      ],
      noOpinion: true,
    },
    {
      id: 'gio',
      type: 'single',
      title: 'Giờ nào tiện?',
      required: true,
      options: [
        { id: 'sang', label: 'Sáng', image: { href: 'sang.jpg', alt: 'Buổi sáng' } },
        { id: 'toi', label: 'Tối' },
      ],
      noOpinion: true,
    },
    {
      id: 'viec',
      type: 'multiple',
      title: 'Cần làm gì?',
      min: 1,
      max: 2,
      options: [
        { id: 'thung', label: 'Thùng rác' },
        { id: 'xe', label: 'Thêm xe' },
        { id: 'loa', label: 'Nhắc trên loa' },
        { id: 'khong-gi', label: 'Không điều nào', exclusive: true },
      ],
    },
    { id: 'phi', type: 'yesno', title: 'Có nên giữ mức phí?', noOpinion: true },
    { id: 'hai-long', type: 'rating', title: 'Mức hài lòng', low: 'chưa', high: 'rất' },
    {
      id: 'nhan-xet',
      type: 'likert',
      title: 'Nhận xét',
      statements: [
        { id: 'sach', label: 'Đường sạch' },
        { id: 'dung-gio', label: 'Xe đúng giờ' },
      ],
    },
    {
      id: 'uu-tien',
      type: 'ranking',
      title: 'Xếp thứ tự',
      max: 2,
      options: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
        { id: 'c', label: 'C' },
      ],
    },
    {
      id: 'ly-do',
      type: 'text',
      title: 'Vì sao buổi sáng tiện?',
      maxLength: 20,
      required: true,
      when: [{ question: 'gio', anyOf: ['sang'] }],
    },
  ],
};

/** The poll of a definition that must be readable. */
export function pollOf(definition: unknown): Poll {
  const { poll } = parsePoll(definition);
  if (!poll) throw new Error('no poll');
  return poll;
}
