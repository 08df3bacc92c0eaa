/**
 * The picture that chats and social networks show beside a poll's link: 1200 x 630 JPEG with who asks, what is asked and
 * until when. Never a count: whoever forwards a link must not show what an early look would. Type is drawn as outlines, so a
 * server needs no fonts.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fit, type Measure } from '@e-bulletin/issue/poster.js';
import type { Poll } from '@e-bulletin/issue/poll.js';
import type { Font } from 'fontkit';
import { wordsOf } from './words.js';

export const PICTURE = { width: 1200, height: 630, type: 'image/jpeg' } as const;

const MARGIN = 72;
/** Stacked diacritics need this much. */
const LINE = 1.35;
/** Lines of a title in the smallest type. */
const MOST_LINES = 5;
/** Colours of the design: paper, ink, accent. */
const [PAPER, INK, ACCENT] = ['#fffdf9', '#1b1a17', '#0b4f6c'];

interface Type {
  readonly regular: Font;
  readonly bold: Font;
}

let loading: Promise<Type> | undefined;

async function loadType(): Promise<Type> {
  const { create } = await import('fontkit');
  const require = createRequire(import.meta.url);
  const open = async (file: string): Promise<Font> =>
    create(await readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)));
  return {
    regular: await open('400Regular/BeVietnamPro_400Regular.ttf'),
    bold: await open('700Bold/BeVietnamPro_700Bold.ttf'),
  };
}

/** @throws where sharp or the type cannot be loaded */
export async function pictureOf(poll: Poll): Promise<Buffer> {
  loading ??= loadType();
  const [type, { default: sharp }] = await Promise.all([loading, import('sharp')]);
  return sharp(Buffer.from(drawingOf(poll, type)))
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
}

function drawingOf(poll: Poll, type: Type): string {
  const { width, height } = PICTURE;
  const measure: Measure = (text, bold) => {
    const font = bold ? type.bold : type.regular;
    return font.layout(text).advanceWidth / font.unitsPerEm;
  };
  const room = width - 2 * MARGIN;
  const words = wordsOf(poll.language);
  const parts: string[] = [];
  const write = (line: string, size: number, y: number, bold: boolean, colour: string): void => {
    parts.push(outline(bold ? type.bold : type.regular, line, MARGIN, y, size, colour));
  };

  const office = fit(
    (poll.publisher ?? words.asked).normalize('NFC'),
    room,
    { most: 40, least: 30, maxLines: 1, bold: true },
    measure,
  );
  const title = fit(
    poll.title.normalize('NFC'),
    room,
    { most: 84, least: 44, maxLines: 4, bold: true },
    measure,
  );
  const foot = fit(
    words
      .pictureFoot(poll.closesAt === undefined ? undefined : words.moment(poll.closesAt, poll.zone))
      .normalize('NFC'),
    room,
    { most: 34, least: 24, maxLines: 1, bold: false },
    measure,
  );

  write(office.lines[0] ?? '', office.size, MARGIN + office.size, true, ACCENT);
  const lines = title.lines.slice(0, MOST_LINES);
  if (title.lines.length > MOST_LINES) lines[MOST_LINES - 1] += '…';
  const block = lines.length * title.size * LINE;
  const top = (height - block) / 2 + 8;
  lines.forEach((line, i) =>
    write(line, title.size, top + title.size * (1.05 + i * LINE), true, INK),
  );
  write(foot.lines[0] ?? '', foot.size, height - MARGIN, false, INK);

  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path fill="${PAPER}" d="M0 0h${width}v${height}H0z"/><path fill="${ACCENT}" d="M0 0h24v${height}H0z"/>` +
    `${parts.join('')}</svg>`
  );
}

/** One line of text as one group of glyph outlines; `y` is its baseline. */
function outline(
  font: Font,
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let at = 0;
  const paths = glyphs.map((glyph, i) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
    const path = `<path transform="translate(${at + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
    at += xAdvance;
    return path;
  });
  return `<g fill="${colour}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}
