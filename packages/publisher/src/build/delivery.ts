/** What an issue that was built lacks before people can be sent to it. */
import type { Finding } from '../model/finding.js';
import { say, type Say } from '../model/say.js';
import { vietnameseDate } from '../write/share-words.js';
import type { Job } from './job.js';
import type { IssuePlan } from './plan.js';

export function deliveryFindings(plan: IssuePlan, job: Job): Finding[] {
  const findings: Finding[] = [];
  if (plan.address === undefined) {
    findings.push({
      code: 'address.unknown',
      severity: 'info',
      message: say(
        'Chưa có địa chỉ công khai nên trang chia sẻ chưa có ảnh và lời giới thiệu cho Zalo, Facebook.',
        'No public address is known, so the share pages have no preview for Zalo and Facebook yet.',
      ),
      remedy: say(
        'Thêm --address https://… (thư mục sẽ đặt bản tin), hoặc ghi "address" trong tệp .ban-tin.json.',
        'Add --address https://… (the folder that will hold the issue), or write "address" in the .ban-tin.json file.',
      ),
    });
  }
  if (!job.reader && job.options.script === undefined) {
    findings.push({
      code: 'reader.missing',
      severity: 'info',
      message: say(
        'Trang index.html chưa có trình đọc: không thấy gói @e-bulletin/bulletin.',
        'index.html has no reader: the package @e-bulletin/bulletin is not installed.',
      ),
      remedy: say(
        'Cài gói đó, hoặc thêm --script với địa chỉ của e-bulletin.js.',
        'Install that package, or add --script with the address of e-bulletin.js.',
      ),
    });
  }
  return findings;
}

/** Name, number and day that nobody has told: they stand on the front page, on cards and in contents. */
export function guessedFacts({ facts, nextSidecar }: IssuePlan): Finding[] {
  const guessed = new Set((nextSidecar.doubtful ?? []).map(({ place }) => place));
  const of = (key: 'title' | 'number' | 'date', told: (value: string) => Say): Say[] => {
    const value = facts[key];
    return guessed.has(key) && value !== undefined ? [told(value)] : [];
  };
  const parts = [
    ...of('title', (title) => say(`tên “${title}”`, `the title “${title}”`)),
    ...of('number', (number) => say(`số ${number}`, `number ${number}`)),
    ...of('date', (date) => say(`ngày ${vietnameseDate(date)}`, `the day ${date}`)),
  ];
  if (parts.length === 0) return [];
  const finding: Finding = {
    code: 'facts.guessed',
    severity: 'info',
    message: say(
      `Máy đoán, xem lại giúp: ${parts.map(({ vi }) => vi).join(', ')}.`,
      `Guessed, please check: ${parts.map(({ en }) => en).join(', ')}.`,
    ),
    remedy: say(
      'Sai thì sửa trong tệp .ban-tin.json rồi chạy lại, hoặc thêm vào lệnh: --title "…" --number … --date năm-tháng-ngày.',
      'If one is wrong, correct it in the .ban-tin.json file and run again, or add --title "…" --number … --date year-month-day.',
    ),
  };
  return [finding];
}
