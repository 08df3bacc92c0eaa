/** Finds the issues of a folder: every folder in it that has a manifest. What cannot be read is named. */
import { join } from 'node:path';
import { IssueError, parseManifest, type Issue } from '@e-bulletin/issue';
import { inEnglish } from '@e-bulletin/issue/errors.en.js';
import { errorCode, nodeFiles } from '../files.js';
import { EXIT, PublisherError } from '../errors.js';
import { say, type Say } from '../model/say.js';

export interface FoundIssue {
  /** Name of its folder. */
  readonly name: string;
  readonly issue: Issue;
}

export interface BrokenIssue {
  readonly name: string;
  readonly why: Say;
}

export interface Scan {
  readonly found: readonly FoundIssue[];
  readonly broken: readonly BrokenIssue[];
}

/** @throws PublisherError where there is no such folder */
export async function scan(folder: string): Promise<Scan> {
  const found: FoundIssue[] = [];
  const broken: BrokenIssue[] = [];
  for (const name of await namesIn(folder)) {
    const text = await manifestIn(join(folder, name));
    if (text === undefined) continue;
    try {
      found.push({ name, issue: parseManifest(JSON.parse(text), BASE).issue });
    } catch (error) {
      broken.push({ name, why: whyOf(error) });
    }
  }
  return { found, broken };
}

/** Only to tell safe addresses from others; nothing is asked for. */
const BASE = 'https://issue.invalid/';

async function namesIn(folder: string): Promise<string[]> {
  try {
    // Hidden folders are the work of `build`.
    return (await nodeFiles.readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    throw new PublisherError({
      code: 'shelf.folder',
      exit: EXIT.input,
      message: say(`Không đọc được thư mục ${folder}.`, `The folder ${folder} cannot be read.`),
      hint: say(
        'Đưa thư mục chứa các số báo, mỗi số một thư mục con có manifest.json.',
        'Give the folder that holds the issues, each in a folder of its own with manifest.json.',
      ),
      cause: error,
    });
  }
}

async function manifestIn(folder: string): Promise<string | undefined> {
  try {
    return (await nodeFiles.readFile(join(folder, 'manifest.json'))).toString('utf8');
  } catch (error) {
    // A file, or a folder of something else.
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}

function whyOf(error: unknown): Say {
  if (error instanceof IssueError) return say(error.message, inEnglish(error).message);
  return say('manifest.json không phải JSON.', 'manifest.json is not JSON.');
}
