/** A stop of the service while somebody has a connection open and says nothing, or half of something. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { createApp } from '../../src/index.js';
import { ballot, run } from '../support/service.js';

const HEAD = 'POST /polls/thu-gom HTTP/1.1\r\nhost: a\r\n';
const TYPE = 'content-type: application/json\r\n';

describe('a stop', () => {
  it('is held up by no connection, and what was sent whole before it is counted', async () => {
    const running = await run(':memory:');
    const app = createApp(running.service, { stopWithin: 100 });
    const at = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
    const open = async (text: string): Promise<{ ended: Promise<unknown>; said: () => string }> => {
      const line = connect(Number(at.port), '127.0.0.1');
      let said = '';
      line.on('data', (part) => (said += String(part)));
      line.on('error', () => undefined);
      const ended = once(line, 'close');
      await once(line, 'connect');
      line.write(text);
      return { ended, said: () => said };
    };
    const slow = [
      await open(''),
      await open(HEAD),
      await open(`${HEAD}${TYPE}content-length: 500\r\n\r\n{`),
    ];
    const body = JSON.stringify(ballot());
    const whole = await open(`${HEAD}${TYPE}content-length: ${body.length}\r\n\r\n${body}`);
    // Whoever connected before this one has been heard.
    expect((await fetch(new URL('/healthz', at))).status).to.equal(200);
    await app.close();
    await Promise.all([...slow, whole].map(({ ended }) => ended));
    expect(slow.map(({ said }) => said()).join('')).to.not.include('receipt');
    expect(whole.said()).to.include('"counted"');
    await running.close().catch(() => undefined);
  });
});
