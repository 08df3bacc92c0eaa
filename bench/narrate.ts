/**
 * Narration: seconds per article and how many of them outside the voice; whether the map lies where the sound is, heard by two
 * decoders; how exactly recordings of readers are fitted, beside dividing the recording in proportion to syllables. The voice is
 * espeak-ng (`apt install espeak-ng`), whose sentences begin where we know it.
 *
 *     npm run bench -- narrate                # six articles of the sample issue
 *     npm run bench -- narrate --articles 20
 *     npm run bench -- narrate --only fit     # or narration, highlight
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseManifest } from '@e-bulletin/issue';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { sampleIssue } from '@e-bulletin/portal/server/issues.ts';
// @boundaries-ignore the parts are timed one by one
import { nodeFiles } from '../packages/publisher/src/files.js';
// @boundaries-ignore the parts are timed one by one
import { SentenceCache } from '../packages/publisher/src/narrate/cache.js';
// @boundaries-ignore the parts are timed one by one
import { produce, type Produced } from '../packages/publisher/src/narrate/produce.js';
// @boundaries-ignore the parts are timed one by one
import { linesOf } from '../packages/publisher/src/narrate/texts.js';
// @boundaries-ignore the parts are timed one by one
import { openVoice } from '../packages/publisher/src/narrate/voices/index.js';
import { alignment } from './lib/narration/alignment.ts';
import { highlight } from './lib/narration/highlight.ts';
import { SPEAK, type Text } from './lib/narration/texts.ts';
import { machine, table } from './lib/report.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '6' },
    issue: { type: 'string' },
    only: { type: 'string' },
  },
});

/** Articles of prose: at least 30 sentences. */
async function articles(): Promise<Text[]> {
  const folder = values.issue ?? (await sampleIssue());
  const read = (href: string): unknown => JSON.parse(readFileSync(join(folder, href), 'utf8'));
  const { issue } = parseManifest(read('manifest.json'), 'https://a.invalid/');
  return issue.articles
    .flatMap(({ title, guided }): Text[] =>
      guided
        ? [{ title, blocks: parseArticle(read(guided.href), 'https://a.invalid/').blocks }]
        : [],
    )
    .filter(({ blocks }) => linesOf(blocks).length >= 30)
    .slice(0, Number(values.articles));
}

async function narration(texts: readonly Text[], folder: string): Promise<Produced[]> {
  const voice = await openVoice({ provider: 'espeak' });
  const made: Produced[] = [];
  const rows: string[][] = [];
  for (const [index, { title, blocks }] of texts.entries()) {
    const cache = new SentenceCache(nodeFiles, join(folder, `voice-${index}`));
    await cache.open();
    const request = {
      title,
      blocks,
      voice,
      cache,
      speak: SPEAK,
      signal: new AbortController().signal,
      href: 'x.mp3',
    };
    const before = process.cpuUsage();
    const first = await produce(request);
    const { user, system } = process.cpuUsage(before);
    const again = await produce(request);
    if (!first || !again) throw new Error(`${title}: nothing was said`);
    made.push(first);
    const outside = first.seconds.all - first.seconds.voice;
    rows.push([
      title,
      String(first.said.lines.length),
      (first.duration / 60).toFixed(1),
      first.seconds.all.toFixed(1),
      outside.toFixed(1),
      // espeak-ng is a process of its own: this is ours alone.
      ((user + system) / 1e6).toFixed(1),
      `${((outside / first.seconds.all) * 100).toFixed(0)} %`,
      again.seconds.all.toFixed(1),
      first.said.loudness.toFixed(1),
      (first.sounds.plain.mp3.length / 1e6).toFixed(2),
    ]);
  }
  console.log(
    '\nNarration, espeak-ng 3.6 syllables a second; "outside" is all but the voice: levelling, MP3, checks\n',
  );
  console.log(
    table(
      [
        'article',
        'sentences',
        'minutes',
        's',
        'of it outside, s',
        'our processor, s',
        'share',
        'again, all cached, s',
        'LUFS',
        'MB',
      ],
      rows,
    ),
  );
  return made;
}

const folder = mkdtempSync(join(tmpdir(), 'bench-narrate-'));
try {
  console.log(machine());
  const texts = await articles();
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  const made = wanted('narration') || wanted('highlight') ? await narration(texts, folder) : [];
  if (made[0] && wanted('highlight')) await highlight(made[0]);
  if (wanted('fit')) await alignment(texts);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
