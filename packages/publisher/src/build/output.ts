/**
 * The output folder: may we write there, and how the staged issue takes the place of the old one. Files with a hash in their
 * name go in first, those with lasting names after them, `manifest.json` last of all, and only then is the old issue's rest
 * removed: whoever reads during the change sees the old issue or the new one. A journal lets the next run finish the change
 * if this one is killed in it. What we did not write is never removed.
 */
import { dirname, join, relative } from 'node:path';
import { EXIT, PublisherError } from '../errors.js';
import { errorCode, outputError, writeWhole, type Files } from '../files.js';
import { say } from '../model/say.js';
import { readRecord, RECORD_NAME } from './record.js';
import type { WorkFolder } from './work-folder.js';

export type OutputState = 'absent' | 'empty' | 'issue' | 'foreign';

/** Files that computers put into folders by themselves. */
const IGNORED = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.e-bulletin', '.gitkeep']);

export async function outputState(files: Files, out: string): Promise<OutputState> {
  let names: string[];
  try {
    names = (await files.readdir(out)).filter((name) => !IGNORED.has(name));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent';
    throw outputError(error, out);
  }
  if (names.length === 0) return 'empty';
  return (await readRecord(files, out)) ? 'issue' : 'foreign';
}

/** Refuses a folder that holds something else than an issue, unless `force`. */
export async function checkOutput(files: Files, out: string, force: boolean): Promise<OutputState> {
  const state = await outputState(files, out);
  if (state === 'foreign' && !force) {
    throw new PublisherError({
      code: 'output.foreign',
      exit: EXIT.output,
      message: say(
        `Thư mục ${out} đã có tệp khác, không phải bản tin.`,
        `The folder ${out} holds other files, not an issue.`,
      ),
      hint: say(
        'Chọn thư mục trống hoặc tên mới cho --out. Với --force, bản tin được ghi chung: tệp có sẵn được giữ, trừ tệp trùng tên.',
        'Choose an empty folder or a new name for --out. With --force the issue is written among them: files there are kept, except those of the same name.',
      ),
    });
  }
  return state;
}

interface Journal {
  readonly out: string;
  readonly files: readonly string[];
  readonly remove: readonly string[];
}

const JOURNAL = 'publishing.json';
/** Lasting names, in the order in which they must appear; everything else has its content's hash in its name. */
const LAST = [RECORD_NAME, 'index.html', 'embed.html', 'manifest.json'];

const rank = (path: string): number => {
  const last = LAST.indexOf(path);
  if (last >= 0) return 2 + last;
  return /\.[0-9a-f]{8}\.[a-z0-9]+$/.test(path) ? 0 : 1;
};

/** Puts the staged files in the place of the old issue. */
export async function publish(
  files: Files,
  work: WorkFolder,
  out: string,
  staged: readonly string[],
  old: readonly string[],
): Promise<void> {
  const fresh = new Set(staged);
  const journal: Journal = {
    out,
    files: [...staged].sort((a, b) => rank(a) - rank(b)),
    remove: old.filter((path) => !fresh.has(path)),
  };
  await writeWhole(files, join(work.root, JOURNAL), JSON.stringify(journal));
  await carryOut(files, work, journal);
}

/** Finishes a change that was killed in the middle. Returns whether there was one. */
export async function finishPublishing(files: Files, work: WorkFolder): Promise<boolean> {
  let journal: Journal;
  try {
    journal = JSON.parse(
      (await files.readFile(join(work.root, JOURNAL))).toString('utf8'),
    ) as Journal;
  } catch {
    return false;
  }
  await carryOut(files, work, journal);
  return true;
}

async function carryOut(files: Files, work: WorkFolder, journal: Journal): Promise<void> {
  const { out } = journal;
  const folders = new Set<string>();
  try {
    for (const path of journal.files) {
      const target = join(out, path);
      const folder = dirname(target);
      if (!folders.has(folder)) {
        await files.mkdir(folder);
        folders.add(folder);
      }
      await move(files, join(work.next, path), target);
    }
    for (const path of journal.remove) {
      // The list came from a file on disk: it must not lead out of the folder.
      const target = join(out, path);
      if (!relative(out, target).startsWith('..')) await files.rm(target);
    }
  } catch (error) {
    throw outputError(error, out);
  }
  await files.rm(join(work.root, JOURNAL));
  await files.rm(work.next);
}

/** Renames; a file that an earlier, killed run already moved is taken as done. */
async function move(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' && (await exists(files, to))) return;
    if (errorCode(error) !== 'EXDEV') throw error;
    await writeWhole(files, to, await files.readFile(from));
    await files.rm(from);
  }
}

const exists = (files: Files, path: string): Promise<boolean> =>
  files.stat(path).then(
    () => true,
    () => false,
  );
