/** `e-bulletin poster`: a sheet for the wall, from an issue folder or an address. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { parseManifest } from '@e-bulletin/issue';
import { SHEETS, type PosterFormat } from '@e-bulletin/issue/poster.js';
import { EXIT, PublisherError } from '../errors.js';
import { nodeFiles, outputError, writeWhole } from '../files.js';
import { pick, say, type Language } from '../model/say.js';
import { makePoster, type PosterOptions } from '../poster/poster.js';
import { seeHelp, usage, type ParsedCommand } from './arguments.js';
import type { Output } from './progress.js';

const HELP = seeHelp('poster');
/** Stands in every poster's file, so that another poster may take its place. */
const MARK = 'e-bulletin poster';

export async function runPoster(parsed: ParsedCommand, input: string, out: Output): Promise<void> {
  const { values, language } = parsed;
  const target = values.get('out') ?? 'ap-phich.pdf';
  const kind = extname(target).toLowerCase();
  if (kind !== '.pdf' && kind !== '.png') {
    throw usage(
      say('--out phải là tệp .pdf hoặc .png.', '--out must be a .pdf or .png file.'),
      HELP,
    );
  }
  if (!parsed.flags.has('force')) await keepOthers(target);
  const issue = await issueOf(input);
  const address = values.get('address') ?? issue?.address ?? (issue ? '' : input);
  if (!address) {
    throw usage(
      say('Bản tin này chưa có địa chỉ công khai.', 'This issue has no public address yet.'),
      say('Thêm --address https://…', 'Add --address https://…'),
    );
  }
  const seal = values.get('seal');
  const options: PosterOptions = {
    address,
    language,
    title: values.get('title') ?? issue?.title ?? '',
    office: values.get('office') ?? issue?.office ?? '',
    notes: (values.get('note') ?? '')
      .split('|')
      .map((note) => note.trim())
      .filter(Boolean),
    ...formatOf(values),
    ...callOf(values.get('call'), issue, language),
    ...(seal === undefined ? {} : { seal: await sealOf(seal) }),
  };
  if (!options.title) {
    throw usage(
      say(
        'Thiếu --title: dòng chữ lớn trên áp phích.',
        'Missing --title: the large line of the poster.',
      ),
      HELP,
    );
  }
  const { pdf, format, reach } = await makePoster(options);
  const folder = dirname(target);
  await nodeFiles.mkdir(folder).catch((error: unknown) => {
    throw outputError(error, folder);
  });
  // After its end a PDF may have lines that no reader shows.
  const bytes =
    kind === '.png' ? await picture(pdf, MARK) : Buffer.concat([pdf, Buffer.from(`\n%${MARK}\n`)]);
  await writeWhole(nodeFiles, target, bytes);
  const metres = reach.toLocaleString(language, { maximumFractionDigits: 1 });
  out.write(
    pick(
      say(
        `Áp phích ${format}: ${target}\nQuét được từ xa tới ${metres} m. In thử một tờ và quét bằng điện thoại trước khi in nhiều.\n`,
        `Poster ${format}: ${target}\nScans from up to ${metres} m. Print one and scan it before printing many.\n`,
      ),
      language,
    ),
  );
}

/** The bulletin itself is a PDF, and a name is typed in a moment: a file that is no poster stays. */
async function keepOthers(target: string): Promise<void> {
  const there = await readFile(target).catch(() => undefined);
  if (!there || there.includes(MARK)) return;
  throw new PublisherError({
    code: 'poster.exists',
    exit: EXIT.output,
    message: say(
      `${target} đã có, và không phải là áp phích.`,
      `${target} is there already, and is no poster.`,
    ),
    hint: say(
      'Chọn tên khác sau --out. Muốn thay tệp đó thì thêm --force.',
      'Choose another name after --out. To replace that file add --force.',
    ),
  });
}

/** Loaded when asked for: no other command draws in this process. */
async function picture(pdf: Uint8Array, software: string): Promise<Buffer> {
  const { pictureOf } = await import('../poster/picture.js');
  return pictureOf(pdf, software);
}

/** An address alone may be a poll's or any page's; only an issue is a bulletin to read. */
function callOf(
  call: string | undefined,
  issue: KnownIssue | undefined,
  language: Language,
): Pick<PosterOptions, 'call'> {
  if (call !== undefined) return { call };
  if (issue) return {};
  return {
    call: pick(say('Quét mã để mở trên điện thoại', 'Scan to open it on your phone'), language),
  };
}

interface KnownIssue {
  readonly address: string | undefined;
  readonly title: string;
  readonly office: string | undefined;
}

/** What an issue folder says of itself; undefined where the input is an address. */
async function issueOf(input: string): Promise<KnownIssue | undefined> {
  if (/^https?:/i.test(input)) return undefined;
  const isFolder = await stat(input).then(
    (info) => info.isDirectory(),
    () => false,
  );
  const path = isFolder ? join(input, 'manifest.json') : input;
  try {
    const { issue } = parseManifest(
      JSON.parse(await readFile(path, 'utf8')),
      'https://issue.invalid/',
    );
    const title =
      issue.subtitle && issue.subtitle !== issue.title
        ? `${issue.title}, ${issue.subtitle}`
        : issue.title;
    return { address: issue.canonical, title, office: issue.publisher };
  } catch (error) {
    throw new PublisherError({
      code: 'poster.input',
      exit: EXIT.input,
      message: say(`Không đọc được bản tin ở ${input}.`, `No issue could be read from ${input}.`),
      hint: say(
        'Đưa thư mục bản tin (có manifest.json) hoặc một địa chỉ https://…',
        'Give an issue folder (with manifest.json) or an address https://…',
      ),
      cause: error,
    });
  }
}

function formatOf(values: ReadonlyMap<string, string>): Pick<PosterOptions, 'format' | 'distance'> {
  const format = values.get('format');
  if (format !== undefined && !Object.hasOwn(SHEETS, format)) {
    const names = Object.keys(SHEETS).join(', ');
    throw usage(say(`--format chỉ nhận ${names}.`, `--format takes ${names}.`), HELP);
  }
  const distance = values.get('distance');
  const metres = Number(distance?.replace(',', '.'));
  if (distance !== undefined && !(metres > 0 && metres < 100)) {
    throw usage(
      say('--distance là số mét, ví dụ 1,5.', '--distance is a number of metres, such as 1.5.'),
      HELP,
    );
  }
  return {
    ...(format === undefined ? {} : { format: format as PosterFormat }),
    ...(distance === undefined ? {} : { distance: metres }),
  };
}

async function sealOf(path: string): Promise<Uint8Array> {
  let data: Buffer;
  try {
    data = await readFile(path);
  } catch (error) {
    throw new PublisherError({
      code: 'poster.seal',
      exit: EXIT.input,
      message: say(`Không đọc được hình ${path}.`, `The picture ${path} cannot be read.`),
      cause: error,
    });
  }
  const isPng = data.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const isJpeg = data[0] === 0xff && data[1] === 0xd8;
  if (!isPng && !isJpeg) {
    throw new PublisherError({
      code: 'poster.seal',
      exit: EXIT.input,
      message: say(`${path} không phải hình PNG hoặc JPEG.`, `${path} is no PNG or JPEG picture.`),
      hint: say('Lưu lại hình thành PNG rồi chạy lại.', 'Save the picture as PNG and run again.'),
    });
  }
  return data;
}
