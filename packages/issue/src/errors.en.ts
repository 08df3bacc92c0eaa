/** English of every error; loaded by those who show English. */
import { fill, type IssueError } from './errors.js';

export interface LocalisedError {
  readonly message: string;
  readonly hint: string;
}

/** What happened and what to do next, by code. */
export const ENGLISH: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  'bad-address': ['The issue’s address cannot be used: {}', 'Correct the src attribute.'],
  offline: ['The device is offline.', 'Connect, then press Try again.'],
  unreachable: ['The server cannot be reached.', 'Wait a moment, then press Try again.'],
  blocked: [
    'The issue could not be loaded from {}.',
    'Try again. If it still fails, that server must send Access-Control-Allow-Origin (CORS).',
  ],
  policy: [
    'The page’s security policy (CSP) blocks the issue.',
    'The webmaster must add the issue’s address to {}.',
  ],
  'mixed-content': [
    'A page on https may not load an issue from http.',
    'Serve the issue over https, or from the same host.',
  ],
  'not-found': ['File not found: {}', 'Check the address, and that every file was uploaded.'],
  forbidden: ['The server refuses to give {}', 'The webmaster must make this folder public.'],
  server: ['The server answered {}.', 'Wait a moment, then press Try again.'],
  'wrong-type': [
    'The server sent a web page in place of {}',
    'Wrong address, or the portal asks for a login: open it in a new tab.',
  ],
  'not-json': ['{} is damaged or is not JSON.', 'Build the issue again and upload it again.'],
  'not-manifest': ['This is not the manifest of an issue.', 'Point src at the issue’s folder.'],
  'no-pages': ['The issue has no page that can be shown.', 'Run e-bulletin check to see why.'],
  'unsafe-file': ['This file is not opened, for safety: {}', 'Tell the publisher of the issue.'],
  'bad-index': [
    'The search index cannot be used ({}).',
    'Build the issue again with e-bulletin build and upload it again.',
  ],
  'zip-damaged': [
    'The issue’s ZIP is damaged or was not uploaded whole: {}',
    'Upload the ZIP again, or build the issue again.',
  ],
  'zip-unsafe': [
    'The ZIP is not safe: {}',
    'It is not opened. Use only a ZIP that the e-bulletin command made.',
  ],
  'zip-encrypted': [
    'The ZIP has a password: {}',
    'Use the ZIP that the e-bulletin command made, without a password.',
  ],
  'zip-unsupported': [
    'The ZIP is packed in a way that cannot be read: {}',
    'Use the ZIP that the e-bulletin command made; do not pack it again with other software.',
  ],
  'zip-too-large': [
    'The ZIP is too large to open: {}',
    'Publish the issue as a folder, or ask the webmaster to allow Range (206) for .zip files.',
  ],
  'zip-changed': [
    'The issue was replaced by a new one while it was being read.',
    'Press Try again to open the new one.',
  ],
};

/** Message and hint in English; the Vietnamese ones for a code that is not ours. */
export function inEnglish(
  error: Pick<IssueError, 'code' | 'detail' | 'message' | 'hint'>,
): LocalisedError {
  const [message, hint] = ENGLISH[error.code] ?? [error.message, error.hint];
  return { message: fill(message, error.detail), hint: fill(hint, error.detail) };
}
