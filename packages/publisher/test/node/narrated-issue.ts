/** An issue of two articles beside its PDF, and a voice of tones that writes down what it is asked for. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseManifest, type Issue } from '@e-bulletin/issue';
import { parseArticle, type ParsedArticle } from '@e-bulletin/issue/guided.js';
import { buildIssue, type BuildReport } from '../../src/index.js';
import type { Sidecar } from '../../src/model/sidecar.js';
import { run, type Ran } from './command.js';
import { articlePages, textPdf, workshop } from './samples.js';

const BASE = 'https://phuong.test/so-8/';
const TONE_VOICE = fileURLToPath(new URL('tone-voice.mjs', import.meta.url));
/** What the first article says. */
export const TEXT = 'Tiêm lúc 7h30 ngày 5/11. Mang thẻ BHYT theo. Ai quên thì về lấy rồi quay lại.';

export const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

export class NarratedIssue {
  /** Of the first article. */
  id = '';

  readonly shop: Awaited<ReturnType<typeof workshop>>;
  readonly pdf: string;

  private constructor(shop: Awaited<ReturnType<typeof workshop>>, pdf: string) {
    this.shop = shop;
    this.pdf = pdf;
  }

  static async open(): Promise<NarratedIssue> {
    const shop = await workshop();
    const pdf = await shop.file(
      'bt.pdf',
      await textPdf([
        { heading: 'BAN TIN PHUONG SEN HONG', lines: ['So 8, ngay 19/10/2026'] },
        ...articlePages(2),
      ]),
    );
    const office = new NarratedIssue(shop, pdf);
    await office.build();
    office.id = office.issue().articles[0]!.id;
    office.editText(TEXT);
    return office;
  }

  get out(): string {
    return join(this.shop.path, 'so-8');
  }

  get log(): string {
    return join(this.shop.path, 'said.txt');
  }

  build(): Promise<BuildReport> {
    return buildIssue({ input: this.pdf, out: this.out, workers: 1, script: '/e-bulletin.js' });
  }

  issue(): Issue {
    return parseManifest(json(join(this.out, 'manifest.json')), BASE).issue;
  }

  blocksOf(article: string): ParsedArticle {
    const { guided } = this.issue().articles.find((one) => one.id === article)!;
    return parseArticle(json(join(this.out, guided!.href)), BASE);
  }

  get sidecarPath(): string {
    return this.pdf.replace('.pdf', '.ban-tin.json');
  }

  sidecar(): Sidecar {
    return json(this.sidecarPath);
  }

  /** Changes what the editor's file says of the first article. */
  edit(change: object): void {
    const { articles = [], ...rest } = this.sidecar();
    const edited = articles.map((entry) =>
      entry.id === this.id ? { ...entry, ...change } : entry,
    );
    writeFileSync(this.sidecarPath, JSON.stringify({ ...rest, articles: edited }));
  }

  editText(text: string): void {
    this.edit({ texts: { '1': text }, blocks: [0, 1] });
  }

  voice(...more: string[]): string {
    return [process.execPath, TONE_VOICE, this.log, ...more].map((word) => `"${word}"`).join(' ');
  }

  narrate(...more: string[]): Promise<Ran> {
    return run([
      'narrate',
      this.out,
      '--command',
      this.voice(),
      '--voice',
      'Giọng thử',
      '-q',
      ...more,
    ]);
  }

  /** What the voice was asked for since the last look. */
  said(): string[] {
    const lines = existsSync(this.log)
      ? readFileSync(this.log, 'utf8').trim().split('\n').filter(Boolean)
      : [];
    writeFileSync(this.log, '');
    return lines;
  }
}
