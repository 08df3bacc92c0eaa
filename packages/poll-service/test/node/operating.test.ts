/** What stands in docs/operating starts the service as it says: options that exist, addresses, how long a stop may take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { readOptions } from '../../src/cli/options.js';
import { DOWNLOADS_WITHIN } from '../../src/http/app.js';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../../../docs/operating', name), 'utf8');

describe('docs/operating', () => {
  it('has a unit whose line the command takes, which waits for files on their way', () => {
    const unit = read('y-kien.service');
    const line = /^ExecStart=.*?e-bulletin-polls (.*)$/m.exec(unit)![1]!;
    expect(readOptions(line.split(' '))).to.include({ command: 'serve', host: '127.0.0.1' });
    expect(readOptions(line.split(' ')).trustProxy).to.deep.equal(['127.0.0.1']);
    const seconds = Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)![1]);
    expect(seconds * 1000).to.be.above(DOWNLOADS_WITHIN);
  });

  it('has a container whose line the command takes, open to the outside of it', () => {
    const [, entry = ''] = /^ENTRYPOINT (\[.*\])$/m.exec(read('Containerfile'))!;
    const [command, ...args] = JSON.parse(entry) as string[];
    expect(command).to.equal('e-bulletin-polls');
    expect(readOptions(args)).to.include({ command: 'serve', host: '0.0.0.0', port: 8787 });
  });

  it('says nothing of options to who starts it without any: one machine, one file, nobody trusted', () => {
    expect(readOptions([])).to.include({ host: '127.0.0.1', port: 8787, data: 'y-kien.db' });
    expect(readOptions([]).trustProxy).to.deep.equal([]);
    expect(readOptions([]).allowOrigins).to.deep.equal([]);
  });
});
