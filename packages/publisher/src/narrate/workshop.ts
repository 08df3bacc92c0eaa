/** What `narrate` and `align` share: the built issue with its articles, the files beside its PDF, and building it once more. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseManifest, type Article, type ArticleBlock } from '@e-bulletin/issue';
import {
  governmentAbbreviations,
  isForeign,
  sayContexts,
} from '@e-bulletin/issue/abbreviations.js';
import { parseArticle } from '@e-bulletin/issue/guided.js';
import { parseLexicon, type Accent, type SpeakOptions } from '@e-bulletin/issue/spoken.js';
import { sweep } from '../beside.js';
import { buildIssue } from '../build/build-issue.js';
import type { BuildOptions, BuildReport, Progress } from '../build/options.js';
import { EXIT, PublisherError } from '../errors.js';
import { nodeFiles, type Files } from '../files.js';
import { say } from '../model/say.js';
import type { SidecarRecording } from '../model/sidecar.js';
import { EMPTY, readSidecar, sidecarPath, writeSidecar } from '../sidecar/file.js';
import { voiceFolder } from './cache.js';
import { recordingsFolder } from './recording.js';
import { recallBuild } from './remembered.js';

export interface WorkshopOptions {
  /** Folder of a built issue. */
  readonly issue: string;
  /** How to build it; default: as it was last built on this computer. */
  readonly build?: BuildOptions;
  readonly password?: string;
  /** File of readings; default `<pdf>.tu-dien.txt` beside the PDF, where there is one. */
  readonly lexicon?: string;
  readonly accent?: Accent;
  readonly signal?: AbortSignal;
}

export interface OpenArticle {
  readonly article: Article;
  readonly blocks: readonly ArticleBlock[];
}

const BASE = 'https://issue.invalid/';

export class Workshop {
  readonly files: Files = nodeFiles;
  readonly pdf: string;
  readonly out: string;
  /** Hidden folder beside the output. */
  readonly work: string;
  readonly speak: SpeakOptions;
  readonly #build: BuildOptions;
  readonly #articles: readonly OpenArticle[];
  readonly #recordings: Map<string, SidecarRecording>;

  private constructor(
    build: BuildOptions,
    work: string,
    speak: SpeakOptions,
    articles: readonly OpenArticle[],
    recordings: Map<string, SidecarRecording>,
  ) {
    this.#build = build;
    this.pdf = build.input;
    this.out = build.out;
    this.work = work;
    this.speak = speak;
    this.#articles = articles;
    this.#recordings = recordings;
  }

  /** Brings the issue up to date, then reads its articles. */
  static async open(
    options: WorkshopOptions,
    onProgress: (progress: Progress) => void,
  ): Promise<Workshop> {
    const out = resolve(options.issue);
    const build = await buildOptions(options, out);
    await buildIssue(build, onProgress);
    const { root } = await recallBuild(nodeFiles, out);
    const left = [dirname(build.input), recordingsFolder(build.input), root, voiceFolder(root)];
    for (const folder of left) await sweep(nodeFiles, folder);
    const lexicon = await readLexicon(options.lexicon, build.input);
    const speak: SpeakOptions = {
      abbreviations: governmentAbbreviations(),
      contexts: sayContexts,
      foreign: isForeign,
      ...(lexicon ? { lexicon } : {}),
      ...(options.accent ? { accent: options.accent } : {}),
    };
    const sidecar = await readSidecar(nodeFiles, sidecarPath(build.input));
    const recordings = new Map<string, SidecarRecording>();
    for (const { id, recording } of sidecar?.articles ?? [])
      if (recording) recordings.set(id, recording);
    return new Workshop(build, root, speak, await readArticles(out), recordings);
  }

  /** Articles by id, or all. @throws PublisherError naming those that exist, where one does not */
  articles(ids: readonly string[] = []): readonly OpenArticle[] {
    for (const id of ids) {
      if (!this.#articles.some(({ article }) => article.id === id))
        throw unknownArticle(id, this.#articles);
    }
    return ids.length === 0
      ? this.#articles
      : this.#articles.filter(({ article }) => ids.includes(article.id));
  }

  recording(id: string): SidecarRecording | undefined {
    return this.#recordings.get(id);
  }

  /** Names a recording in the file beside the PDF. */
  async keep(id: string, recording: SidecarRecording): Promise<void> {
    this.#recordings.set(id, recording);
    const path = sidecarPath(this.pdf);
    const sidecar = (await readSidecar(this.files, path)) ?? EMPTY;
    const articles = (sidecar.articles ?? []).map((entry) =>
      entry.id === id ? { ...entry, recording } : entry,
    );
    await writeSidecar(this.files, path, { ...sidecar, articles });
  }

  /** Builds the issue again, now with its recordings. */
  rebuild(onProgress: (progress: Progress) => void): Promise<BuildReport> {
    return buildIssue(this.#build, onProgress);
  }
}

async function buildOptions(options: WorkshopOptions, out: string): Promise<BuildOptions> {
  const own = options.signal ? { signal: options.signal } : {};
  if (options.build) return { ...options.build, input: resolve(options.build.input), out, ...own };
  const { locked, ...build } = (await recallBuild(nodeFiles, out)).build;
  if (locked && options.password === undefined) {
    throw new PublisherError({
      code: 'pdf.password',
      exit: EXIT.input,
      message: say('Tệp PDF của bản tin này có mật khẩu.', 'The PDF of this issue has a password.'),
      hint: say('Thêm --password "…"', 'Add --password "…"'),
    });
  }
  return {
    ...build,
    ...own,
    ...(options.password === undefined ? {} : { password: options.password }),
  };
}

async function readArticles(out: string): Promise<OpenArticle[]> {
  const read = async (href: string): Promise<unknown> =>
    JSON.parse(await readFile(join(out, href), 'utf8')) as unknown;
  const { issue } = parseManifest(await read('manifest.json'), `${BASE}manifest.json`);
  const articles: OpenArticle[] = [];
  for (const article of issue.articles) {
    if (!article.guided) continue;
    const { blocks } = parseArticle(await read(article.guided.href), `${BASE}manifest.json`);
    articles.push({ article, blocks });
  }
  return articles;
}

/** The office's own readings. @throws PublisherError naming lines that are no "viết = đọc" */
async function readLexicon(
  named: string | undefined,
  pdf: string,
): Promise<ReturnType<typeof parseLexicon> | undefined> {
  const path = named ?? join(dirname(pdf), `${basename(pdf).replace(/\.pdf$/i, '')}.tu-dien.txt`);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (named === undefined) return undefined;
    throw new PublisherError({
      code: 'lexicon.missing',
      exit: EXIT.input,
      message: say(`Không đọc được tệp từ điển ${path}.`, `The lexicon ${path} cannot be read.`),
      cause: error,
    });
  }
  const lexicon = parseLexicon(text);
  if (lexicon.wrong.length === 0) return lexicon;
  throw new PublisherError({
    code: 'lexicon.lines',
    exit: EXIT.input,
    message: say(
      `Tệp từ điển ${path} sai ở dòng ${lexicon.wrong.join(', ')}.`,
      `The lexicon ${path} is wrong in line ${lexicon.wrong.join(', ')}.`,
    ),
    hint: say('Mỗi dòng viết: chữ trong bài = cách đọc', 'Each line is: written = spoken'),
  });
}

function unknownArticle(id: string, all: readonly OpenArticle[]): PublisherError {
  const ids = all.map(({ article }) => `  ${article.id}`).join('\n');
  return new PublisherError({
    code: 'article.unknown',
    exit: EXIT.usage,
    message: say(`Bản tin không có bài "${id}".`, `The issue has no article "${id}".`),
    hint: say(`Các bài:\n${ids}`, `Its articles:\n${ids}`),
  });
}
