/** Issues in ZIPs on a server of the test's own, and carriers that are closed when the tests end. */
import { after, before, beforeEach, expect } from '@e-bulletin/tools/testing';
import { zipSync } from 'fflate';
import { openCarrier, type Carrier, type CarrierOptions } from '../../src/carrier.js';
import { IssueError } from '../../src/errors.js';
import { FileServer } from './file-server.js';
import { noise, text } from './zip-bytes.js';

export const MANIFEST = '{"metadata":{"title":"Số 8"},"readingOrder":[{"href":"p/1.jpg"}]}';

export function issueFiles(): Record<string, Uint8Array> {
  return {
    'p/1.jpg': noise(90_000, 1),
    'p/2.jpg': noise(90_000, 2),
    't/1.json': text('{"blocks":[]}'),
    'm/loa.mp3': noise(5000, 3),
    'a/1.html': text('<script>alert(1)</script>'),
    'm/hinh.svg': text('<svg onload="alert(1)"/>'),
    'm/don.docx': noise(2000, 4),
    'manifest.json': text(MANIFEST),
  };
}

/** As the publisher packs: pictures stored, JSON deflated. */
export function issueZip(files = issueFiles()): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        [files[name] as Uint8Array, { level: name.endsWith('.json') ? 9 : 0, mtime: '2026-10-01' }],
      ]),
    ),
  );
}

export async function failure(run: Promise<unknown>): Promise<IssueError> {
  try {
    await run;
  } catch (error) {
    expect(error).to.be.instanceOf(IssueError);
    return error as IssueError;
  }
  throw new Error('nothing was thrown');
}

export const server = new FileServer();
const open: Carrier[] = [];
before(() => server.start());
beforeEach(() => server.reset());
after(async () => {
  for (const carrier of open) carrier.close();
  await server.stop();
});

export async function openZip(src: string, options?: CarrierOptions): Promise<Carrier> {
  const carrier = await openCarrier(src, options);
  open.push(carrier);
  return carrier;
}

export async function bytesAt(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}
