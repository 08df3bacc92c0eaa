/** The doctor on a built issue: does every file that it names exist, is it what its name says, can the manifest be read. */
import { createHash } from 'node:crypto';
import { IssueError, type Issue, type Problem } from '@e-bulletin/issue';
import { checkManifest, explain, type ExplainedProblem } from '@e-bulletin/issue/check.js';
import { parseArticle, parseHotspots } from '@e-bulletin/issue/guided.js';
import { type InspectFolder } from '../model/contracts.js';
import { type Finding } from '../model/finding.js';
import { say } from '../model/say.js';
import { openIssueFiles, type IssueFiles } from './issue-files.js';

/** Relative addresses only need to be told from others. */
const BASE = 'https://issue.invalid/';
/** `p/012-540.1a2b3c4d.webp`: the last part before the ending is the beginning of the file's SHA-256. */
const HASHED = /\.([0-9a-f]{8,64})\.\w+$/;
/** More faults of one file than this are counted, not listed. */
const LISTED = 20;

const MAKE_AGAIN = say(
  'Chạy lại lệnh build để dựng lại bản tin.',
  'Run build again to make the issue anew.',
);

/** The path inside the issue; undefined for an address elsewhere. */
function pathOf(href: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, BASE)) return undefined;
  const url = new URL(href, BASE);
  if (!url.href.startsWith(BASE)) return undefined;
  const path = url.pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    // No file of ours has such a name; it is missing under the name it has.
    return path;
  }
}

/** Every file that the issue needs, with what it is for. */
function named(issue: Issue): Map<string, string> {
  const found = new Map<string, string>();
  const add = (resource: { readonly href: string } | undefined, place: string): void => {
    const path = pathOf(resource?.href);
    if (path !== undefined && path !== '' && !found.has(path)) found.set(path, place);
  };
  for (const page of issue.pages) {
    const place = `readingOrder/${page.number - 1}`;
    for (const image of page.images) add(image, place);
    add(page.text, place);
    add(page.guided, place);
  }
  for (const article of issue.articles) {
    const place = `article ${article.id}`;
    add(article.guided, place);
    add(article.page, place);
    add(article.image, place);
    for (const recording of article.audio) add(recording, place);
  }
  add(issue.search, 'search');
  add(issue.pdf, 'pdf');
  add(issue.cover, 'cover');
  return found;
}

const isMedia = (path: string) => /\.(?:mp3|m4a|ogg|opus|wav|mp4|webm|m4v|pdf)$/i.test(path);

function missingFiles(files: IssueFiles, wanted: ReadonlyMap<string, string>): Finding[] {
  const gone = [...wanted.keys()].filter((path) => {
    if (files.list.has(path)) return false;
    // A ZIP holds no web pages, and large media lie beside it.
    return files.kind === 'folder' || !(path.endsWith('.html') || isMedia(path));
  });
  return gone.slice(0, LISTED).map((path) => ({
    code: 'issue.file-missing',
    severity: 'error',
    message: say(`Thiếu tệp ${path}`, `The file ${path} is missing`),
    remedy: say(
      'Tải lên đủ cả thư mục bản tin, giữ nguyên tên; hoặc chạy lại lệnh build.',
      'Upload the whole folder with its names unchanged; or run build again.',
    ),
    place: path,
  }));
}

async function wrongHashes(files: IssueFiles): Promise<Finding[]> {
  const wrong: string[] = [];
  for (const path of files.list.keys()) {
    const hash = HASHED.exec(path)?.[1];
    if (hash === undefined) continue;
    const bytes = await files.read(path);
    const real = bytes && createHash('sha256').update(bytes).digest('hex');
    if (real !== undefined && !real.startsWith(hash)) wrong.push(path);
  }
  return wrong.slice(0, LISTED).map((path) => ({
    code: 'issue.file-changed',
    severity: 'error',
    message: say(`Tệp ${path} không còn như khi dựng`, `The file ${path} is not as it was built`),
    remedy: say(
      'Tệp bị sửa, bị nén lại hoặc tải lên dở dang. Tải lên lại, hoặc chạy lại lệnh build; không sửa tệp bằng tay.',
      'It was edited, recompressed or uploaded in part. Upload it again or run build again; do not edit it by hand.',
    ),
    place: path,
  }));
}

function problemFinding(file: string, problem: ExplainedProblem): Finding {
  const place = problem.at === '' ? file : `${file}#${problem.at}`;
  if (problem.code === 'stale-narration') {
    return {
      code: 'narration.stale',
      severity: 'warning',
      message: say(problem.message, problem.messageEn),
      remedy: say(
        'Chạy e-bulletin narrate để đọc lại câu này, hoặc align với bản thu mới.',
        'Run e-bulletin narrate to say this sentence again, or align with a new recording.',
      ),
      place,
    };
  }
  if (problem.code === 'sentence-mismatch' || problem.code === 'bad-clip') {
    return {
      code: 'narration.stale',
      severity: 'warning',
      message: say(
        'Lời đọc không còn khớp với chữ của bài',
        'The narration no longer fits the text of the article',
      ),
      remedy: say(
        'Thu hoặc tạo lại lời đọc cho bài này.',
        'Record or make the narration of this article again.',
      ),
      place,
    };
  }
  return {
    code: `issue.${problem.code}`,
    severity: problem.severity,
    message: say(problem.message, problem.messageEn),
    remedy: MAKE_AGAIN,
    place,
  };
}

function problemFindings(file: string, problems: readonly ExplainedProblem[]): Finding[] {
  // A sentence that was edited is named; that its paragraph is no longer the same says nothing more.
  const stale = problems.filter(({ code }) => code === 'stale-narration').map(({ at }) => at);
  const holds = (at: string): boolean => {
    const children = `${at.slice(0, at.lastIndexOf('/'))}/children/`;
    return stale.some((other) => other.startsWith(children));
  };
  return problems
    .filter(({ code, at }) => code !== 'stale-narration' || !holds(at))
    .slice(0, LISTED)
    .map((problem) => problemFinding(file, problem));
}

function unreadable(place: string): Finding {
  return {
    code: 'issue.broken-json',
    severity: 'error',
    message: say(
      `Tệp ${place} hỏng, không đọc được`,
      `The file ${place} is broken and cannot be read`,
    ),
    remedy: MAKE_AGAIN,
    place,
  };
}

async function readJson(files: IssueFiles, path: string): Promise<{ value: unknown } | undefined> {
  const bytes = await files.read(path);
  if (!bytes) return undefined;
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) as unknown };
  } catch {
    return undefined;
  }
}

async function guidedDocuments(files: IssueFiles, issue: Issue): Promise<Finding[]> {
  const findings: Finding[] = [];
  const check = async (
    href: string | undefined,
    read: (value: unknown) => readonly Problem[],
  ): Promise<void> => {
    const path = pathOf(href);
    if (path === undefined || !files.list.has(path)) return;
    const json = await readJson(files, path);
    if (!json) findings.push(unreadable(path));
    else {
      try {
        findings.push(...problemFindings(path, read(json.value).map(explain)));
      } catch (error) {
        if (!(error instanceof IssueError)) throw error;
        findings.push(unreadable(path));
      }
    }
  };
  for (const article of issue.articles) {
    await check(article.guided?.href, (value) => parseArticle(value, BASE).problems);
  }
  for (const page of issue.pages) {
    await check(page.guided?.href, (value) => parseHotspots(value, BASE).problems);
    const text = pathOf(page.text?.href);
    if (text !== undefined && files.list.has(text) && !(await readJson(files, text))) {
      findings.push(unreadable(text));
    }
  }
  return findings;
}

export const inspectFolder: InspectFolder = async (path) => {
  const files = await openIssueFiles(path);
  if (!files.list.has('manifest.json')) {
    return [
      {
        code: 'issue.no-manifest',
        severity: 'error',
        message: say(
          'Đây không phải bản tin: không có manifest.json',
          'This is no issue: there is no manifest.json',
        ),
        remedy: say(
          'Chỉ đúng thư mục mà lệnh build đã tạo ra.',
          'Name the folder that build has made.',
        ),
        place: 'manifest.json',
      },
    ];
  }
  const manifest = await readJson(files, 'manifest.json');
  if (!manifest) return [unreadable('manifest.json')];
  const { issue, problems } = checkManifest(manifest.value, `${BASE}manifest.json`);
  const findings = problemFindings('manifest.json', problems);
  if (!issue) return findings;
  return [
    ...findings,
    ...missingFiles(files, named(issue)),
    ...(await wrongHashes(files)),
    ...(await guidedDocuments(files, issue)),
  ];
};
