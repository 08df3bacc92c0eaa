/** What an issue that was built lacks before people can be sent to it. */
import type { Finding } from '../model/finding.js';
import { say } from '../model/say.js';
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
