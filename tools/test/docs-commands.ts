/**
 * How each command that the documents name was run: by a test that says it, by hand on a day (with the command of this
 * repository in place of `npx @e-bulletin/…`, and that day's own files), or why never.
 */

export type Run =
  | { readonly test: string; readonly says: string }
  | { readonly hand: string }
  | { readonly never: string };

const byHand: Run = { hand: '2026-11-28' };
const inTest = (test: string, says: string): Run => ({ test, says });
const unpublished: Run = { never: 'no version is on npm yet' };

export const COMMANDS: Readonly<Record<string, Run>> = {
  'npm start': inTest('apps/portal/test/server.test.ts', 'startPortal'),
  'npm test': inTest('.ci/run', 'npm test'),
  'npx @e-bulletin/poll-service --data y-kien.db': byHand,
  'npx @e-bulletin/poll-service new-token --data y-kien.db': byHand,
  'ssh -L 8787:127.0.0.1:8787 may-chu': { never: 'needs a second machine' },
  'export MA="mã quản trị"': byHand,
  'curl -H "Authorization: Bearer $MA" -H \'content-type: application/json\' -d @rac.json http://127.0.0.1:8787/admin/polls':
    byHand,
  'curl -H "Authorization: Bearer $MA" -X POST http://127.0.0.1:8787/admin/polls/thu-gom-rac/publish':
    byHand,
  'curl -H "Authorization: Bearer $MA" -X POST http://127.0.0.1:8787/admin/polls/thu-gom-rac/close':
    byHand,
  'curl -H "Authorization: Bearer $MA" http://127.0.0.1:8787/admin/polls/thu-gom-rac/reconcile':
    byHand,
  'curl -H "Authorization: Bearer $MA" -o ket-qua.xlsx http://127.0.0.1:8787/admin/polls/thu-gom-rac/export.xlsx':
    byHand,
  'curl -H "Authorization: Bearer $MA" -H \'content-type: application/json\' -H \'accept: text/html\' -d \'{"count": 80, "label": "Khu phố 1"}\' -o the.html http://127.0.0.1:8787/admin/polls/thu-gom-rac/codes':
    inTest(
      'packages/poll-service/test/node/http-levels.test.ts',
      "'/polls/thu-gom/codes', { count: 9 }, html",
    ),
  'openssl genpkey -algorithm ed25519 -out cong.pem': byHand,
  'openssl pkey -in cong.pem -pubout -out cong.pub.pem': byHand,
  'npx @e-bulletin/poll-service --portal-key cong.pub.pem': byHand,
  'curl -H "Authorization: Bearer $MA" -H \'content-type: application/json\' -d \'{"minutes": 120}\' http://127.0.0.1:8787/admin/polls/thu-gom-rac/meeting':
    byHand,
  'curl -o bien-ban.json http://127.0.0.1:8787/polls/thu-gom-rac/minutes.json': inTest(
    'packages/poll-service/test/node/cli.test.ts',
    '/minutes.json',
  ),
  'npx @e-bulletin/poll-service verify bien-ban.json': inTest(
    'packages/poll-service/test/node/cli.test.ts',
    "cli(['verify', minutes])",
  ),
  'npm install --global @e-bulletin/poll-service': unpublished,
  'systemctl stop y-kien': { never: 'needs a machine that starts with systemd' },
  'systemctl start y-kien': { never: 'needs a machine that starts with systemd' },
  'systemctl enable --now y-kien': { never: 'needs a machine that starts with systemd' },
  'journalctl -u y-kien -n 20': { never: 'needs a machine that starts with systemd' },
  'E_BULLETIN_TOKEN="$MA" npx @e-bulletin/poll-service backup --from http://127.0.0.1:8787 --to sao-luu.gz':
    byHand,
  'npx @e-bulletin/poll-service backup --data y-kien.db --to sao-luu-2.gz': byHand,
  'npx @e-bulletin/poll-service restore --from sao-luu.gz --data y-kien-moi.db': byHand,
  'npx @e-bulletin/publisher check ban-tin-so-8.pdf': byHand,
  'npx @e-bulletin/publisher build ban-tin-so-8.pdf --out so-8': byHand,
  'npx @e-bulletin/publisher preview so-8': byHand,
  'e-bulletin build ban-tin-so-8.pdf --out so-8 --address https://phuong.gov.vn/ban-tin/so-8/':
    byHand,
  'e-bulletin build ban-tin-so-7.pdf --out ban-tin/so-7': byHand,
  'e-bulletin build ban-tin-so-8.pdf --out ban-tin/so-8': byHand,
  'e-bulletin shelf ban-tin --base-url https://phuong.gov.vn/ban-tin/': byHand,
  'e-bulletin narrate so-8 --provider espeak --article thu-ngo': byHand,
  'e-bulletin align thu-ngo.mp3 --article thu-ngo --issue so-8 --credit "Phát thanh viên Lê Thị Hoa"':
    inTest('packages/publisher/test/node/align-issue.test.ts', "'align',"),
  'npm audit --omit=dev': byHand,
  'npm i @e-bulletin/flipbook': inTest(
    'apps/consumers/test/published.test.ts',
    '`${name}@${version}`',
  ),
};
